import type { Dialect } from '../dialect';
import type { Store } from '../store';

/** A request that the contract and the key have let through. */
export interface Call {
	/** Path parameters. */
	params: Record<string, number>;
	/** Query parameters, typed as in the contract. */
	query: Record<string, unknown>;
	/** Body, of the shape that the contract gives the operation. */
	body: unknown;
	store: Store;
	dialect: Dialect;
}

/** Handles a call and returns what goes under `data`. Throws an ApiError. */
export type Handler = (call: Call) => unknown;

/** Handlers under the names that the contract gives them. */
export type Handlers = Record<string, Handler>;
