import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { AcquireClient } from '../service/acquireClient';
import type { ContactDirectory } from '../records/contact/directory';
import type { ContactReference } from '../records/contact/reference';
import type { ContactAttribute } from '../records/attribute/contactAttribute';
import type { Refusal } from '../input/itemError';

/** The values of the `resource` parameter. Workflows depend on them. */
export type Resource = 'contact' | 'customAttribute' | 'blockedVisitor';

/** One operation of a node: menu entry, fields and work in one object, so that they cannot drift apart. */
export interface Operation {
	resource: Resource;
	/** The value of the `operation` parameter. Workflows depend on it. */
	value: string;
	name: string;
	/** What the node panel calls it, in sentence case and without articles. */
	action: string;
	description: string;
	/** Its fields, in the editor's order; where they are shown is added by the node. */
	properties: INodeProperties[];
	/** Reads one item's parameters. Sends nothing. Throws a Refusal for input that cannot be used. */
	plan(item: WorkflowItem): Plan;
}

/** One input item, with the parameters as they are for it. */
export interface WorkflowItem {
	readonly index: number;
	readonly json: IDataObject;
	readonly options: RunOptions;
	/** The workflow's time zone, e.g. "Europe/Berlin". */
	readonly timezone: string;
	/** The evaluated parameter, or `fallback` where the workflow does not hold it. Throws what n8n throws for a bad expression. */
	parameter(name: string, fallback?: unknown): unknown;
	/** The same without evaluating expressions in it: cheap, and safe where n8n's own validation would throw. */
	rawParameter(name: string, fallback?: unknown): unknown;
	/** Evaluated, but not brought into the type that n8n's editor shows: that turns empty text into 0. */
	unvalidatedParameter(name: string, fallback?: unknown): unknown;
}

/** The `options` collection as it is for the whole run. */
export interface RunOptions {
	sendEmptyValues: boolean;
	clearWith: '' | null;
	concurrency: number;
	maxRetries: number;
	/** Milliseconds for one try of a request. */
	timeout: number;
	/** The whole collection, for the options that one operation alone knows. */
	all: IDataObject;
}

/** What one item is about to do. Nothing of it has been sent. */
export interface ReadyPlan {
	/** Contacts that it concerns: addresses are looked up before the first write of the run, and items with a contact in common run in input order. */
	concerns: ContactReference[];
	/** Other records that it changes, e.g. "attribute 25": items with one in common run in input order too. */
	touches?: string[];
	/** True if it may be carried out again after an earlier item of the same contact that had been refused, so that the last one wins. */
	lastWins?: boolean;
	/** Asked when all addresses of the run are looked up, before its first write. Throws a Refusal. Default: each contact must be known. */
	check?(contacts: ContactDirectory): void;
	/** Carries the item out. Gives the JSON of its output items. Throws a Refusal. */
	carryOut(account: Account): Promise<IDataObject[]>;
}

/**
 * A plan that can only be completed, or checked, with the attributes that contacts of the account have, the standard ones
 * among them, or with the refusal to list them.
 */
export interface PlanNeedingAttributes {
	withAttributes(available: readonly ContactAttribute[] | Refusal): ReadyPlan;
}

export type Plan = ReadyPlan | PlanNeedingAttributes;

/** The account as an operation sees it during one run. */
export interface Account {
	client: AcquireClient;
	contacts: ContactDirectory;
}
