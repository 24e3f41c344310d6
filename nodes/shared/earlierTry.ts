import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What each item that was carried out gave: JSON of its output items by input index. */
export type CarriedOut = Map<number, IDataObject[]>;

interface Memory extends IDataObject {
	execution?: string;
	run?: number;
	carriedOut?: { [index: string]: IDataObject[] };
}

/**
 * Remembers what one try of a node carried out until the next, for n8n's "Retry On Fail" runs the whole node again.
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

	/** What an earlier try of this execution and this round carried out. */
	recall(): CarriedOut {
		const { memory } = this;
		if (memory?.carriedOut === undefined || memory.execution !== this.execution || memory.run !== this.run) return new Map();
		return new Map(Object.entries(memory.carriedOut).map(([index, output]) => [Number(index), output]));
	}

	/** Keeps it for the next try. */
	remember(carriedOut: CarriedOut): void {
		if (this.memory === undefined) return;
		Object.assign(this.memory, { execution: this.execution, run: this.run, carriedOut: Object.fromEntries(carriedOut) });
	}

	/** To be called when no other try follows: the context is saved with the execution. */
	forget(): void {
		delete this.memory?.carriedOut;
	}
}
