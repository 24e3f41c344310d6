import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { Refusal } from '../input/itemError';

/** What is settled, by input index: the JSON of the item's output items, or the refusal of one that must not be sent again. */
export type Settled = Map<number, IDataObject[] | Refusal>;

interface Memory extends IDataObject {
	execution?: string;
	run?: number;
	carriedOut?: { [index: string]: IDataObject[] };
	/** By index, as plain data: the context is saved as JSON. */
	refused?: { [index: string]: IDataObject };
	/** Milliseconds since 1970. */
	notBefore?: number;
}

/**
 * Remembers what one try of a node settled until the next, for n8n's "Retry On Fail" runs the whole node again.
 * The node's context lives as long as the execution and is the same for all tries. It also outlives a loop, so the
 * run index tells one round from the next.
 */
export class EarlierTry {
	private readonly memory: Memory | undefined;

	private readonly execution: string = '';

	private readonly run: number = 0;

	constructor(context: IExecuteFunctions) {
		if (context.getNode().retryOnFail !== true) return;
		this.memory = context.getContext('node') as Memory;
		this.execution = context.getExecutionId();
		this.run = context.getWorkflowDataProxy(0).$runIndex as number;
	}

	/** What an earlier try of this execution and this round settled. */
	recall(): Settled {
		const { carriedOut = {}, refused: kept = {} } = this.kept();
		const refused = Object.entries(kept).map(([index, { message, ...options }]) => [index, new Refusal(String(message), options)] as const);
		const settled = [...Object.entries(carriedOut), ...refused];
		return new Map(settled.map(([index, outcome]) => [Number(index), outcome]));
	}

	/** Until when the service asked that try to be left alone (milliseconds since 1970); 0 if it did not. */
	notBefore(): number {
		return this.kept().notBefore ?? 0;
	}

	/** Keeps it for the next try, which n8n begins after its own wait, whatever the service asked for. */
	remember(settled: Settled, notBefore: number): void {
		if (this.memory === undefined) return;
		const carriedOut: Memory['carriedOut'] = {};
		const refused: Memory['refused'] = {};
		for (const [index, outcome] of settled) {
			if (outcome instanceof Refusal) refused[index] = { ...outcome, message: outcome.message } as unknown as IDataObject;
			else carriedOut[index] = outcome;
		}
		Object.assign(this.memory, { execution: this.execution, run: this.run, carriedOut, refused, notBefore });
	}

	/** To be called when no other try follows: the context is saved with the execution. */
	forget(): void {
		delete this.memory?.carriedOut;
		delete this.memory?.refused;
	}

	private kept(): Memory {
		const { memory } = this;
		return memory?.execution === this.execution && memory.run === this.run ? memory : {};
	}
}
