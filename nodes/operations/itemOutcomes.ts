import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { cancelled } from '../service/requestErrors';
import type { Settled } from './previousAttempt';
import { refusedItem, stoppingError } from './failedItems';
import { asRefusal, Refusal } from '../input/itemError';

/** What became of each item of a run, and whether the run goes on. */
export class ItemOutcomes {
	/** Output items' JSON, a refusal, or undefined while nothing is settled. */
	private readonly outcomes: Array<IDataObject[] | Refusal | undefined>;

	private stop?: { refusal: Refusal; index?: number };

	/** `keepsGoing`: the node is set to continue after a refusal. `settled`: what an earlier try of the node did. */
	constructor(
		count: number,
		private readonly keepsGoing: boolean,
		settled: Settled,
	) {
		this.outcomes = new Array(count).fill(undefined);
		for (const [index, outcome] of settled) {
			if (outcome instanceof Refusal) this.refuse(index, outcome);
			else this.outcomes[index] = outcome;
		}
	}

	get isStopped(): boolean {
		return this.stop !== undefined;
	}

	isPending(index: number): boolean {
		return this.outcomes[index] === undefined;
	}

	*pending(): Generator<number> {
		for (let index = 0; index < this.outcomes.length; index++) {
			if (this.isPending(index)) yield index;
		}
	}

	/** Does a step of one item. What it throws becomes the item's refusal. */
	attempt(index: number, step: () => void): void {
		try {
			step();
		} catch (error) {
			this.refuse(index, asRefusal(error));
		}
	}

	/** Carries one item out. What it rejects with becomes the item's refusal. */
	async settle(index: number, carryOut: () => Promise<IDataObject[]>): Promise<void> {
		try {
			this.outcomes[index] = await carryOut();
		} catch (error) {
			this.refuse(index, asRefusal(error));
		}
	}

	/** Stops the run for a reason that is no item's; what is pending is refused with it. */
	stopRun(refusal: Refusal): void {
		this.stop ??= { refusal };
	}

	isCarriedOut(index: number): boolean {
		return Array.isArray(this.outcomes[index]);
	}

	/** What another try of the node must not send again. */
	settled(): Settled {
		const settled: Settled = new Map();
		this.outcomes.forEach((outcome, index) => {
			if (Array.isArray(outcome) || outcome?.mustNotRepeat) settled.set(index, outcome);
		});
		return settled;
	}

	/** Whether n8n runs the node again with "Retry On Fail": after a throw, and when the first output item is a refusal. */
	get invitesRetry(): boolean {
		if (this.mustThrow) return true;
		const position = this.outcomes.findIndex((outcome) => !Array.isArray(outcome) || outcome.length > 0);
		const first = this.outcomes[position];
		// n8n takes any record with a member `error` for a refusal.
		return position >= 0 && (!Array.isArray(first) || (first[0].error ?? false) !== false);
	}

	/** The output items in input order. Throws the error that stops the node, if it is to stop. */
	results(node: () => INode): INodeExecutionData[] {
		if (this.stop !== undefined && this.mustThrow) {
			throw stoppingError(node(), this.stop.refusal, this.stop.index, [...this.outcomes.keys()].filter((index) => this.isCarriedOut(index)));
		}
		const isForErrorOutput = node().onError === 'continueErrorOutput';
		return this.outcomes.flatMap((outcome, index) => {
			if (Array.isArray(outcome)) return outcome.map((json) => ({ json, pairedItem: { item: index } }));
			return [refusedItem(outcome ?? this.stop?.refusal ?? cancelled(), index, isForErrorOutput)];
		});
	}

	private refuse(index: number, refusal: Refusal): void {
		this.outcomes[index] = refusal;
		if (!this.keepsGoing || refusal.stopsRun) this.stop ??= { refusal, index };
	}

	private get mustThrow(): boolean {
		return this.stop !== undefined && !this.keepsGoing;
	}
}
