import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { isHiddenServerFault } from '../service/rejection';
import { canceled } from '../service/requestErrors';
import type { EarlierEffects, Settled } from './previousAttempt';
import { failedItem } from './failedItem';
import { type ItemStatus, stoppingError, type StoppingReason } from './stoppingError';
import { asItemError, ItemError } from '../input/itemError';

/** What an attempt did to an item that another one sends again all the same. */
export const COMPLETED = 'The item was completed';

/** What became of each item of a run, and whether the run goes on. */
export class ItemOutcomes {
	/** Output items' JSON, an error, or undefined while nothing is settled. */
	private readonly outcomes: Array<IDataObject[] | ItemError | undefined>;

	private stop?: StoppingReason;

	/** Set where the operation only reads: what it completed may be sent again. */
	onlyReads = false;

	/**
	 * `keepsGoing`: the node is set to continue after an error. `settled`: what a previous attempt of the node did. `earlier`: what it may have
	 * done to items that are sent again.
	 */
	constructor(
		count: number,
		private readonly keepsGoing: boolean,
		settled: Settled,
		private readonly earlier: EarlierEffects = new Map(),
	) {
		this.outcomes = new Array(count).fill(undefined);
		// An error among them stops nothing: the other items are what n8n tries again for.
		for (const [index, outcome] of settled) this.outcomes[index] = outcome;
	}

	/** Whether the error of one item stops the run. */
	get stopsAtError(): boolean {
		return !this.keepsGoing;
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

	/** Does a step of one item. What it throws becomes the item's error. */
	runStep(index: number, step: () => void): void {
		try {
			step();
		} catch (error) {
			this.fail(index, asItemError(error));
		}
	}

	/** Runs one item. What it rejects with becomes the item's error. */
	async settle(index: number, execute: () => Promise<IDataObject[]>): Promise<void> {
		try {
			this.outcomes[index] = await execute();
		} catch (error) {
			const reason = asItemError(error);
			// Any error but an ItemError is unexpected: it may come after the request.
			const isUnexpected = error !== reason && !this.onlyReads;
			this.fail(index, isUnexpected ? new ItemError(reason.message, { ...reason, effect: 'possibleNotRepeatable' }) : reason);
		}
	}

	/** Stops the run for a reason that is no item's; what is pending fails with it. */
	stopRun(error: ItemError): void {
		this.stop ??= { error };
	}

	isDone(index: number): boolean {
		return Array.isArray(this.outcomes[index]);
	}

	/** What an earlier attempt said that it may have done to the item. */
	earlierEffect(index: number): string | undefined {
		return this.earlier.get(index);
	}

	/** Whether the item may succeed at another attempt: the network, a proxy or a busy Acquire failed it, not its own values. */
	mayPassLater(index: number): boolean {
		const outcome = this.outcomes[index];
		if (!(outcome instanceof ItemError)) return false;
		const { status, code } = outcome.details ?? {};
		if (status === undefined) return code !== undefined;
		// Without a code of Acquire's: a page in place of JSON, a redirect, a proxy's rejection.
		if (code === undefined && (status < 400 || status === 403 || status === 404 || status === 407)) return true;
		return status === 408 || status === 429 || status >= 500 || isHiddenServerFault(outcome);
	}

	/** The failed items that another attempt would send again, and may complete. */
	worthAnotherAttempt(): number[] {
		const settled = this.settled();
		return [...this.outcomes.keys()].filter((index) => this.mayPassLater(index) && !settled.has(index));
	}

	/** What another attempt of the node must not send again. */
	settled(): Settled {
		const settled: Settled = new Map();
		this.outcomes.forEach((outcome, index) => {
			if (Array.isArray(outcome) || outcome?.effect === 'possibleNotRepeatable') settled.set(index, outcome);
		});
		return settled;
	}

	/** What this attempt or an earlier one may have done to items that another one sends again. */
	effects(): EarlierEffects {
		const effects: EarlierEffects = new Map(this.earlier);
		this.outcomes.forEach((outcome, index) => {
			if (!(outcome instanceof ItemError) || outcome.effect !== 'possible') return;
			// What was completed and sent again says how that went, unless nothing came of it.
			if ((effects.get(index) ?? COMPLETED) === COMPLETED && !outcome.message.endsWith(COMPLETED)) effects.set(index, outcome.message);
		});
		return effects;
	}

	/** Whether `results` throws. */
	get throws(): boolean {
		return this.whyThrown() !== undefined;
	}

	/** Whether n8n may take the first output item for an error: it does so for a record with a member `error`, and n8n 1.x also where that is null or false. */
	get beginsWithError(): boolean {
		const position = this.outcomes.findIndex((outcome) => !Array.isArray(outcome) || outcome.length > 0);
		const first = this.outcomes[position];
		return position >= 0 && (!Array.isArray(first) || first[0].error !== undefined);
	}

	/** The output items in input order. Throws the error that stops the node, if it is to stop. */
	results(node: () => INode): INodeExecutionData[] {
		const reason = this.whyThrown();
		if (reason !== undefined) throw stoppingError(node(), reason, this.outcomes.map((outcome, index) => this.statusOf(outcome, index)));
		const isForErrorOutput = node().onError === 'continueErrorOutput';
		return this.outcomes.flatMap((outcome, index) => {
			if (Array.isArray(outcome)) return outcome.map((json) => ({ json, pairedItem: { item: index } }));
			return [failedItem(outcome ?? this.withEarlierEffect(this.whyNotSent(), index), index, isForErrorOutput)];
		});
	}

	/** What stopped the run, or the item that a previous attempt left with an unknown outcome. */
	private whyThrown(): StoppingReason | undefined {
		if (this.keepsGoing) return undefined;
		const failed = this.outcomes.findIndex((outcome) => outcome instanceof ItemError);
		return this.stop ?? (failed < 0 ? undefined : { error: this.outcomes[failed] as ItemError, index: failed });
	}

	/** The reason that stopped the run, without what it says of the effect that one item may have had. */
	private whyNotSent(): ItemError {
		const { error = canceled() } = this.stop ?? {};
		return error.cause ?? error;
	}

	private fail(index: number, reason: ItemError): void {
		const error = this.withEarlierEffect(reason, index);
		this.outcomes[index] = error;
		if (!this.keepsGoing || error.stopsRun) this.stop ??= { error, index };
	}

	/** The error of an item that had no effect this time, with the one that an earlier attempt may have had. */
	private withEarlierEffect(error: ItemError, index: number): ItemError {
		const earlier = this.earlier.get(index);
		if (earlier === undefined || error.effect !== 'none') return error;
		return new ItemError(`${error.message}. In an earlier attempt: ${earlier}`, { ...error, effect: 'possible', cause: error });
	}

	private statusOf(outcome: IDataObject[] | ItemError | undefined, index: number): ItemStatus {
		if (outcome === undefined) return this.earlier.has(index) ? 'possible' : 'notSent';
		if (!Array.isArray(outcome)) return outcome.effect;
		return this.onlyReads ? 'none' : 'completed';
	}
}
