import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';

/** What is settled, by input index: the JSON of the item's output items, or the error of one that must not be sent again. */
export type Settled = Map<number, IDataObject[] | ItemError>;

interface Memory extends IDataObject {
	execution?: string;
	run?: number;
	done?: { [index: string]: IDataObject[] };
	/** By index, as plain data: the context is saved as JSON. */
	failed?: { [index: string]: IDataObject };
	/** Milliseconds since 1970. */
	notBefore?: number;
}

/**
 * Remembers what one attempt of a node settled until the next one, for n8n's "Retry On Fail" runs the whole node again.
 * The node's context lives as long as the execution and is the same for all attempts. It also outlives a loop, so the
 * run index tells one round from the next.
 */
export class PreviousAttempt {
	private readonly memory: Memory | undefined;

	private readonly execution: string = '';

	private readonly run: number = 0;

	constructor(context: IExecuteFunctions) {
		if (context.getNode().retryOnFail !== true) return;
		this.memory = context.getContext('node') as Memory;
		this.execution = context.getExecutionId();
		this.run = context.getWorkflowDataProxy(0).$runIndex as number;
	}

	/** What a previous attempt of this execution and this round settled. */
	recall(): Settled {
		const { done = {}, failed: kept = {} } = this.kept();
		const failed = Object.entries(kept).map(([index, { message, ...options }]) => [index, new ItemError(String(message), options)] as const);
		const settled = [...Object.entries(done), ...failed];
		return new Map(settled.map(([index, outcome]) => [Number(index), outcome]));
	}

	/** Until when the service told that attempt to wait (milliseconds since 1970); 0 if it did not. */
	notBefore(): number {
		return this.kept().notBefore ?? 0;
	}

	/** Keeps it for the next attempt, which n8n begins after its own wait, whatever the service asked for. */
	remember(settled: Settled, notBefore: number): void {
		if (this.memory === undefined) return;
		const done: Memory['done'] = {};
		const failed: Memory['failed'] = {};
		for (const [index, outcome] of settled) {
			if (outcome instanceof ItemError) failed[index] = { ...outcome, message: outcome.message } as unknown as IDataObject;
			else done[index] = outcome;
		}
		Object.assign(this.memory, { execution: this.execution, run: this.run, done, failed, notBefore });
	}

	/** To be called when no other attempt follows: the context is saved with the execution. */
	forget(): void {
		delete this.memory?.done;
		delete this.memory?.failed;
	}

	private kept(): Memory {
		const { memory } = this;
		return memory?.execution === this.execution && memory.run === this.run ? memory : {};
	}
}
