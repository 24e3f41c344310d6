import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Endpoint } from '../service/endpoint';
import type { ListForm } from '../service/listPages';
import type { Rows } from '../service/rows';
import type { EditorMethods } from './editorMethods';
import type { Bodies, Exact, NeedsQuery, Part, Paths, Queries, Results } from './endpointTypes';
import type { Field, Fields, Id, Values } from './field';
import type { RowFilter } from './matchesFilters';
import type { OutputKind } from './output';
import type { ResultContext } from './results';

type PathFields<E extends Endpoint> = { [Name in keyof Paths[E] & string]: Field<Id<Name>> };

/** `numberedPages` for a list that takes no offset. */
type ListKind<E extends Endpoint> = true | ('offset' extends keyof Queries[E] ? 'pages' : 'page' extends keyof Queries[E] ? 'numberedPages' : never);

export interface Definition<E extends Endpoint, F, B, Q, R extends Endpoint, C> {
	resource: string;
	value: string;
	/** What the menu calls it; by its value if absent, e.g. "Get Transcript" for getTranscript. */
	name?: string;
	/** In sentence case, e.g. "Get a role". */
	action: string;
	/** The action if absent. */
	description?: string;
	/** What one record is called in messages; the resource's name if absent. */
	recordLabel?: string;
	fields: F & PathFields<E>;
	/** A call that reads the record before it is changed, where what is not sent would be lost: `body` gets what it returns, but for what is null. */
	readFirst?: R;
	/** Where that call returns the record, if not as `data` itself. */
	current?: (data: Results[R]) => C;
	body?: (values: Values<F>, current: { [Name in keyof C]: Exclude<C[Name], null> }) => Bodies[E] & Exact<B, Bodies[E]>;
	query?: (values: Values<F>) => Queries[E] & Exact<Q, Queries[E]>;
	/**
	 * The ids of what it changes, where the body holds them: messages call the record by them, and items with the same ones run in
	 * input order. By default those of path and query.
	 */
	ids?: (values: Values<F>) => Record<string, number>;
	/** What it adds the record to, which messages then name in its place: "Question group 7". Unlike `ids`, it orders no items. */
	addedTo?: (values: Values<F>) => string | undefined;
	/** What it changes, where that has no numeric ID, if anything: items with the same one run in input order. */
	orderedBy?: (values: Values<F>) => string | undefined;
	/** How Acquire wraps what it returns; see results.ts. */
	result: (data: Results[E], context: ResultContext) => IDataObject | IDataObject[] | Rows | Promise<IDataObject>;
	/** The member of what Acquire returns by which it is known if it comes without `data` around it. */
	bareMember?: string;
	/** True where a `data` that is null may say that there is no such record. */
	mayBeNull?: true;
	/** True for a list: adds Return All and Limit. `pages`, `numberedPages`: it has pages. */
	list?: ListKind<E>;
	/** For a list: what tells the rows that the item wants, where Acquire may return others; undefined where it wants every one. */
	keep?: (values: Values<F>) => RowFilter | undefined;
	/** Switches of its own among the options. */
	ownOptions?: readonly INodeProperties[];
	/** What the output says beside the record. `options`: those that the user has set. `current`: with `readFirst`, the record before the change. */
	beside?: (values: Values<F>, row: IDataObject, options: Readonly<IDataObject>, current: NoInfer<C>) => IDataObject;
	/** Columns of the Simplified output, where it returns records. */
	simplified?: readonly string[];
	/** The record in the shape that Simplified and Selected Fields take it from, where Acquire returns it in several. */
	tidy?: (row: IDataObject) => IDataObject;
	/** Where the columns of Selected Fields are chosen from a list: the node's method behind it, and what that needs. They are typed if absent. */
	outputList?: { method: string; methods: EditorMethods };
	/** What a fresh node returns; Simplified if absent. */
	defaultOutput?: OutputKind;
	/** True for a POST that may be sent twice although it changes something; GET, PUT, DELETE and a POST that only reads always may. */
	idempotent?: true;
	/** True for a POST that sets what it sends, as a PUT does: it may be sent twice, and of two items of one record the later one wins, also with "Retry On Fail". */
	replaces?: true;
	/** What to say when nobody knows whether it was done. */
	unknownEffect?: string;
	/** For what deletes or cannot be undone: the notice above its fields. */
	destructive?: string;
	/** True where a person outside notices it at once, though it can be undone. */
	reachesPeople?: true;
	/** A notice above its fields, for what is unverified or surprising. */
	notice?: string;
}

export type Checked<E extends Endpoint> = Part<'body', Bodies[E], true> & Part<'query', Queries[E], NeedsQuery<E>>;

/** The definition with its type parameters erased, as the run uses it. */
export interface ErasedDefinition extends Omit<Definition<Endpoint, Fields, unknown, unknown, Endpoint, unknown>, 'fields' | 'beside' | 'current' | 'body' | 'query' | 'ids' | 'addedTo' | 'orderedBy' | 'list' | 'keep' | 'result'> {
	fields: Fields;
	beside?: (values: unknown, row: IDataObject, options: Readonly<IDataObject>, current: unknown) => IDataObject;
	current?: (data: IDataObject) => unknown;
	body?: (values: unknown, current: unknown) => IDataObject;
	query?: (values: unknown) => IDataObject;
	ids?: (values: unknown) => Record<string, number>;
	addedTo?: (values: unknown) => string | undefined;
	orderedBy?: (values: unknown) => string | undefined;
	list?: ListForm;
	keep?: (values: unknown) => RowFilter | undefined;
	result: (data: unknown, context: ResultContext) => IDataObject | IDataObject[] | Rows | Promise<IDataObject>;
}
