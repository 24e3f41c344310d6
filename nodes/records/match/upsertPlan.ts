import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { asItemError, ItemError } from '../../input/itemError';
import { mayHaveBeenCreated } from '../../operations/createPlan';
import type { PlanWithLookups, RunContext } from '../../operations/operation';
import { recordKey } from '../../operations/recordKey';
import { isDuplicate } from '../../service/rejection';
import { type Match, onlyRecord } from './match';

/** What "Create or Update" does with one item. */
export interface Upsert<Sought extends object> {
	match: Match<Sought>;
	sought: Sought;
	/** Changes the record that has the value. @throws {ItemError} */
	update(run: RunContext, id: number): Promise<IDataObject[]>;
	/** Creates it. Returns the record as Acquire does. @throws {ItemError} */
	create(run: RunContext): Promise<IDataObject>;
	output(record: IDataObject): IDataObject;
}

/**
 * The plan that updates the record that has the value, or creates one. Items of one value run one after the other, so that a run
 * creates one record for it at most. Where a create was rejected as a duplicate, or its response was lost, Acquire is asked
 * again which record has the value. While it shows none, one may still arrive: later items of the value then fail, also in another attempt.
 */
export function upsertPlan<Sought extends object>({ match, sought, update, create, output }: Upsert<Sought>): PlanWithLookups {
	const lookup = match.lookup(sought);
	const what = `a ${match.record} with ${match.describe(sought)}`;
	const idAmong = (ids: readonly number[]) => onlyRecord(match, ids, sought, "'Update' with ");
	const idNow = ({ lookups }: RunContext) => idAmong(lookups.get(lookup));
	const lookAgain = async ({ lookups }: RunContext) => await lookups.performOne(match.lookup(sought, true));

	async function created(run: RunContext, record: IDataObject): Promise<IDataObject[]> {
		const id = parseId(record.id);
		if (id !== undefined) run.lookups.remember(lookup, [id]);
		// Or the next item of this value would create it once more.
		else if ((await lookAgain(run)) !== undefined || run.lookups.get(lookup).length === 0) failLaterCreates(run);
		return [output(record)];
	}

	function failLaterCreates({ lookups }: RunContext): void {
		lookups.fail(lookup, mayHaveBeenCreated('An earlier item', what));
	}

	/** Updates the record that is there all the same. @throws what its create threw, or the lookup, where none can be told to be there */
	async function notCreated(run: RunContext, thrown: unknown): Promise<IDataObject[]> {
		if (thrown instanceof ItemError) return await updateAfter(run, await createdMeanwhile(run, thrown), thrown);
		// Any other error is unexpected: it may come after the request.
		failLaterCreates(run);
		throw thrown;
	}

	/** The record that has the value after its create failed. Throws the error if there is none, or it cannot be determined. */
	async function createdMeanwhile(run: RunContext, error: ItemError): Promise<number> {
		if (error.stopsRun || !(isDuplicate(error) || error.effect !== 'none')) throw error;
		const id = (await lookAgain(run)) === undefined ? idAfter(run, error) : undefined;
		if (id !== undefined) return id;
		if (error.effect !== 'none') failLaterCreates(run);
		throw error;
	}

	/** Throws the create's own error where several have the value by now and it may have made one of them. */
	function idAfter(run: RunContext, failure: ItemError): number | undefined {
		try {
			return idNow(run);
		} catch (thrown) {
			throw failure.effect === 'none' ? thrown : failure;
		}
	}

	/**
	 * After a create that may have been carried out, the record is not taken for one that nothing was done to. Throws the create's own error where
	 * the update had no effect: it says that the record may have been created.
	 */
	async function updateAfter(run: RunContext, id: number, failure: ItemError): Promise<IDataObject[]> {
		const mayBeNew = failure.effect !== 'none';
		try {
			return await update(mayBeNew ? { ...run, earlierEffect: failure.message, sentNothing: undefined } : run, id);
		} catch (thrown) {
			const error = asItemError(thrown);
			throw error.effect === 'none' && mayBeNew ? failure : error;
		}
	}

	return {
		kind: 'lookups',
		lookups: [lookup],
		complete(found) {
			const known = idAmong(found.get(lookup));
			return {
				kind: 'ready',
				// Another item of the value may have been planned before the record was found, or after.
				orderingKeys: [lookup.key, ...(known === undefined ? [] : [recordKey(match.record, known)])],
				rerunAfterEarlierFailure: true,
				async execute(run) {
					const id = idNow(run);
					if (id !== undefined) return await update(run, id);
					if (run.doneKeys?.has(lookup.key)) throw mayHaveBeenCreated('An earlier attempt', what);
					return await create(run).then(
						async (record) => await created(run, record),
						async (thrown: unknown) => await notCreated(run, thrown),
					);
				},
			};
		},
	};
}
