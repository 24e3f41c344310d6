import { NodeConnectionTypes } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import type { FoundRecords } from './lookups';

/** What is settled, by input index: the JSON of the item's output items, or the error of one that must not be sent again. */
export type Settled = Map<number, IDataObject[] | ItemError>;

/** What an attempt said that it may have done, by input index, to items that the next one sends again. */
export type EarlierEffects = Map<number, string>;

/** How an attempt ends, as far as n8n takes note of it. */
export interface AttemptEnd {
	/** It throws. */
	throws: boolean;
	/** Its first output item is an error. */
	beginsWithError: boolean;
}

/** What tells the attempts of one run of a node, or of one call of a tool, from all others. */
interface Origin extends IDataObject {
	execution: string;
	/** The node's context outlives a loop, so the run index tells one round from the next. */
	run?: number;
	/** The arguments of a tool's call, which n8n hands to each of its attempts as the same object. */
	call?: IDataObject;
}

interface Kept extends Origin {
	attempts: number;
	done: { [index: string]: IDataObject[] };
	/** By index, as plain data: the context is saved as JSON. */
	failed: { [index: string]: IDataObject };
	effects: { [index: string]: string };
	doneKeys: string[];
	found: FoundRecords;
	hints?: readonly string[];
	/** Milliseconds since 1970. */
	notBefore: number;
}

/** What an attempt hands on to the next one. */
interface Remembered {
	settled: Settled;
	/** What it may have done to items that it did not settle. */
	effects: EarlierEffects;
	/** Ordering keys that items which are sent again share with what was done, or may have been. */
	doneKeys: ReadonlySet<string>;
	/** The records to which items with effects go, as lookups found them. */
	found: FoundRecords;
	/** What is to be shown above the output: of several attempts, n8n shows what the last one says. Undefined where there was no attempt. */
	hints?: readonly string[];
	/** Until when the service told to wait (milliseconds since 1970); 0 if it did not. */
	notBefore: number;
}

/** The node's context, which lives as long as the execution and is saved with it. Several calls of a tool may be in flight. */
interface Memory extends IDataObject {
	attempts?: Kept[];
}

/** Remembers what one attempt of a node settled until the next one, for n8n's "Retry On Fail" runs the whole node again. */
export class PreviousAttempt {
	private readonly memory?: Memory;

	private readonly origin: Origin = { execution: '' };

	private readonly kept?: Kept;

	private readonly maxAttempts: number = 1;

	/** What a previous attempt of the same run or call left. */
	readonly earlier: Remembered;

	constructor(context: IExecuteFunctions) {
		const { retryOnFail, maxTries } = context.getNode();
		if (retryOnFail === true) {
			this.memory = context.getContext('node') as Memory;
			this.origin = originOf(context);
			this.kept = this.memory.attempts?.find((kept) => isSame(kept, this.origin));
			// As n8n counts, but without its upper limit: to forget too early would send items twice.
			this.maxAttempts = Math.max(2, Number(maxTries) || 3);
		}
		this.earlier = rememberedIn(this.kept);
	}

	/** Whether n8n may make another attempt after this one. */
	get mayBeFollowed(): boolean {
		return this.attempt < this.maxAttempts;
	}

	/** Whether n8n makes another attempt after one that ends so. A tool that is called directly it tries again only if it throws. */
	isFollowedAfter({ throws, beginsWithError }: AttemptEnd): boolean {
		if (!this.mayBeFollowed) return false;
		return throws || (beginsWithError && this.origin.call === undefined);
	}

	/** Keeps it for the next attempt, which n8n begins after its own wait, whatever the service asked for. */
	remember({ settled, effects, doneKeys, found, ...others }: Remembered): void {
		const done: Kept['done'] = {};
		const failed: Kept['failed'] = {};
		for (const [index, outcome] of settled) {
			if (outcome instanceof ItemError) failed[index] = { ...outcome, message: outcome.message };
			else done[index] = outcome;
		}
		this.replace({ ...this.origin, attempts: this.attempt, done, failed, effects: Object.fromEntries(effects), doneKeys: [...new Set([...this.earlier.doneKeys, ...doneKeys])], found: [...new Map([...this.earlier.found, ...found])], ...others });
	}

	/** To be called when no other attempt follows: the context is saved with the execution. */
	forget(): void {
		this.replace();
	}

	/** The number of this attempt, from 1. */
	private get attempt(): number {
		return (this.kept?.attempts ?? 0) + 1;
	}

	/** Puts it in the place of what an earlier attempt kept; what an execution before this one left goes, too. */
	private replace(...kept: Kept[]): void {
		const { memory, origin } = this;
		if (memory === undefined) return;
		const others = (memory.attempts ?? []).filter((other) => other.execution === origin.execution && !isSame(other, origin));
		memory.attempts = [...others, ...kept];
		if (memory.attempts.length === 0) delete memory.attempts;
	}
}

function rememberedIn({ done = {}, failed = {}, effects = {}, doneKeys, found = [], hints, notBefore = 0 }: Partial<Kept> = {}): Remembered {
	const errors = Object.entries(failed).map(([index, { message, ...options }]) => [index, new ItemError(String(message), options)] as const);
	return { settled: byIndex<IDataObject[] | ItemError>([...Object.entries(done), ...errors]), effects: byIndex(Object.entries(effects)), doneKeys: new Set(doneKeys), found, hints, notBefore };
}

function byIndex<Value>(entries: ReadonlyArray<readonly [string, Value]>): Map<number, Value> {
	return new Map(entries.map(([index, value]) => [Number(index), value]));
}

/** A tool that is called directly has its arguments on an input of their own, and each attempt of it counts as a run. */
function originOf(context: IExecuteFunctions): Origin {
	const execution = context.getExecutionId();
	const [called] = context.getInputData(0, NodeConnectionTypes.AiTool);
	return called === undefined ? { execution, run: context.getWorkflowDataProxy(0).$runIndex as number } : { execution, call: called.json };
}

function isSame(kept: Origin, origin: Origin): boolean {
	return kept.execution === origin.execution && kept.run === origin.run && kept.call === origin.call;
}
