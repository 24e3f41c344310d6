import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { AcquireClient } from '../service/acquireClient';
import type { Endpoint } from '../service/endpoint';
import type { EditorMethods } from './editorMethods';
import type { ExecutionHints } from './executionHints';
import type { Lookup, Lookups } from './lookups';

/** One operation of a node: menu entry, fields and work in one object, so that they cannot drift apart. */
export interface Operation {
	/** The value of the `resource` parameter. Workflows depend on it. */
	resource: string;
	/** The value of the `operation` parameter. Workflows depend on it. */
	value: string;
	name: string;
	/** What the node panel calls it, in sentence case: "Get a role". */
	action: string;
	description: string;
	/** Its fields, in the editor's order; where they are shown is added by the node. */
	properties: INodeProperties[];
	/**
	 * The call that it is for; the walk (test/engine/walk), the output schema and the reference page follow it. If that only reads, a run
	 * takes the whole operation for one that does: never a GET for one that writes.
	 */
	endpoint: Endpoint;
	/** Columns of its Simplified output, where it returns records. */
	simplified?: readonly string[];
	/** What its lists in the editor need of the node. */
	methods?: EditorMethods;
	/** True where it deletes or cannot be undone. */
	destructive?: boolean;
	/** True where a person outside notices it at once, though it can be undone: a model is not to do it unasked. */
	reachesPeople?: true;
	/** True where the execution then waits for a person's response: for that of one item. */
	waits?: true;
	/**
	 * Reads one item's parameters. Sends nothing.
	 * @throws {ItemError} for input that cannot be used
	 */
	plan(item: WorkflowItem): Plan;
}

/** One input item, with the parameters as they are for it. */
export interface WorkflowItem {
	readonly index: number;
	readonly json: IDataObject;
	readonly options: RunOptions;
	/** The workflow's time zone, e.g. "Europe/Berlin". */
	readonly timezone: string;
	readonly hints: ExecutionHints;
	/** Links that call the node's webhook while the execution waits; under a new ID each time. */
	newResumption(this: WorkflowItem): Resumption;
	/** The evaluated parameter, or `fallback` where the workflow does not hold it. Throws what n8n throws for a bad expression. */
	parameter(this: WorkflowItem, name: string, fallback?: unknown): unknown;
	/** The same without evaluating expressions in it: cheap, and safe where n8n's own validation would throw. */
	rawParameter(this: WorkflowItem, name: string, fallback?: unknown): unknown;
	/** Evaluated, but not brought into the type that n8n's editor shows: that turns empty text into 0. */
	unvalidatedParameter(this: WorkflowItem, name: string, fallback?: unknown): unknown;
}

/** How a waiting execution is called from outside. */
export interface Resumption {
	/** Tells its links from those of another round of a loop; they carry it as `request`. */
	id: string;
	/** A link that n8n has signed, with these query parameters and the ID. */
	url(parameters?: Record<string, string>): string;
}

/** The `options` collection as it is for the whole run. */
export interface RunOptions {
	concurrency: number;
	maxRetries: number;
	/** Milliseconds for one attempt of a request. */
	timeout: number;
	/** How many pages of a list may be in flight at once. */
	pagesAtOnce: number;
	/** The whole collection, for the options that one operation alone knows. */
	all: IDataObject;
}

/** What one item is about to do. Nothing of it has been sent. */
export interface ReadyPlan {
	kind: 'ready';
	/** Those that it waited for last, among them the one for its record. */
	lookups?: readonly Lookup[];
	/** Records that it changes, e.g. "contact 101" of recordKey: items with a key in common run in input order. */
	orderingKeys: readonly string[];
	/** True if it may run again after an earlier item with a key in common had failed, so that the last one wins. */
	rerunAfterEarlierFailure?: boolean;
	/** Until when the execution waits for a response once the item has run. What `execute` returned is the output if none comes. */
	waitTill?: () => Date;
	/**
	 * Sends the item's requests. Returns the JSON of its output items.
	 * @throws {ItemError}
	 */
	execute(this: void, run: RunContext): Promise<IDataObject[]>;
}

/** A plan that can only be completed when its lookups are performed, which happens before the first write of the run. */
export interface PlanWithLookups {
	kind: 'lookups';
	lookups: readonly Lookup[];
	/**
	 * What the item does, now that the lookups are known; it may need further ones.
	 * @throws {ItemError}
	 */
	complete(found: Lookups): Plan;
}

export type Plan = ReadyPlan | PlanWithLookups;

/** What the items of one run share when they are executed, and what is known of an earlier attempt. */
export interface RunContext {
	client: AcquireClient;
	lookups: Lookups;
	/** Ordering keys of what an earlier attempt of "Retry On Fail" did, or may have done, where items of this one have them too. */
	doneKeys?: ReadonlySet<string>;
	/** What an earlier attempt, or an earlier request of this one, said that it may have done: it may have completed the item. */
	earlierEffect?: string;
	/** To be called where nothing is sent, since nothing would change. */
	sentNothing?(this: void): void;
}
