import { asItemError, type ItemError } from '../input/itemError';
import type { AcquireClient } from '../service/acquireClient';
import { runOrdered } from './orderedPool';

/**
 * Something that must be known before the first write of a run, e.g. which contact has an address. Those with one key are
 * the same and performed once a run, although each item may spell what it asks for in its own way.
 */
export class Lookup<Value = unknown> {
	/** `find` reads only; it gets every spelling of the key so far. @throws {ItemError} if the value cannot be determined; every item that needs it fails then */
	constructor(
		readonly key: string,
		readonly find: (client: AcquireClient, lookups: Lookups, spellings: readonly string[]) => Promise<Value>,
		readonly spelling = key,
	) {}
}

/** What tells a value, or the lookup of it, from others. */
export function lookupKey(value: unknown): string {
	return value instanceof Lookup ? value.key : String(value);
}

/** A value, which may be an error that a lookup returned on purpose, or what it threw. */
interface Outcome {
	value?: unknown;
	error?: ItemError;
}

/** Lookups that found records, by key: what another attempt of "Retry On Fail" goes on with. */
export type FoundRecords = ReadonlyArray<readonly [key: string, found: Outcome]>;

/** What the lookups of one run found, by key. */
export class Lookups {
	private readonly outcomes: Map<string, Outcome>;

	private readonly shared = new Map<string, Promise<unknown>>();

	/** Those that have begun again, and those that will when they end. */
	private readonly refreshed = new Map<string, Promise<unknown>>();

	private readonly waiting = new Map<string, Promise<unknown>>();

	/** Of most keys there is one. */
	private readonly spellings = new Map<string, string | Set<string>>();

	/** What an earlier attempt found, it found in every spelling. It is not looked up again: the record may have another name by now, or be gone. */
	constructor(
		private readonly client: AcquireClient,
		earlier: FoundRecords = [],
	) {
		this.outcomes = new Map(earlier);
	}

	/**
	 * Performs those that have not been performed yet in this spelling, each key once, up to an error that stops the run, as all do if
	 * `stopsAtError`. Returns that.
	 */
	async perform(lookups: Iterable<Lookup>, concurrency: number, isStopped: () => boolean, stopsAtError = false): Promise<ItemError | undefined> {
		const distinct = new Map<string, Lookup>();
		for (const lookup of lookups) {
			if (this.isNewSpelling(lookup) || !this.isPerformed(lookup)) distinct.set(lookup.key, lookup);
		}
		const waiting = [...distinct.values()];
		let stop: ItemError | undefined;
		await runOrdered({
			count: waiting.length,
			concurrency,
			run: async (position) => {
				const error = await this.performOne(waiting[position]);
				if (error?.stopsRun || stopsAtError) stop ??= error;
			},
			isStopped: () => stop !== undefined || isStopped(),
		});
		return stop;
	}

	/** Performs it, also where it was before, and keeps what it finds now. Returns the error, if it was one. */
	async performOne(lookup: Lookup): Promise<ItemError | undefined> {
		try {
			this.remember(lookup, await this.find(lookup));
			return undefined;
		} catch (thrown) {
			const error = asItemError(thrown);
			this.fail(lookup, error);
			return error;
		}
	}

	/** For a lookup that builds on another one, e.g. a list in which several names are looked up: what that finds, performed once; a value that is known as it is. */
	async share<Value>(lookup: Lookup<Value> | Value): Promise<Value> {
		if (!(lookup instanceof Lookup)) return lookup;
		const known = this.shared.get(lookup.key) ?? this.find(lookup);
		this.shared.set(lookup.key, known);
		return (await known) as Value;
	}

	/** The same performed again, once for all that ask for it before it begins: it shows what was done until they asked. */
	async refresh<Value>(lookup: Lookup<Value>): Promise<Value> {
		const begin = async () => {
			await this.refreshed.get(lookup.key)?.catch(() => undefined);
			this.waiting.delete(lookup.key);
			const begun = this.find(lookup);
			this.refreshed.set(lookup.key, begun);
			return await begun;
		};
		const refreshed = this.waiting.get(lookup.key) ?? begin();
		this.waiting.set(lookup.key, refreshed);
		return (await refreshed) as Value;
	}

	/** Keeps what a lookup would find now, after an item has changed it. */
	remember<Value>(lookup: Lookup<Value>, value: Value): void {
		this.outcomes.set(lookup.key, { value });
	}

	/** Makes every later `get` of this lookup throw. */
	fail(lookup: Lookup, error: ItemError): void {
		this.outcomes.set(lookup.key, { error });
	}

	/** @throws {ItemError} if it could not be determined */
	get<Value>(lookup: Lookup<Value>): Value {
		const { value, error } = this.outcomes.get(lookup.key) ?? {};
		if (error !== undefined) throw error;
		return value as Value;
	}

	/** The first error among them. */
	errorAmong(lookups: readonly Lookup[]): ItemError | undefined {
		return lookups.map(({ key }) => this.outcomes.get(key)?.error).find((error) => error !== undefined);
	}

	isPerformed({ key }: Lookup): boolean {
		return this.outcomes.has(key);
	}

	/** Those that found records: their values are ids. */
	foundRecords(lookups: readonly Lookup[]): FoundRecords {
		return lookups.flatMap(({ key }) => {
			const outcome = this.outcomes.get(key) ?? {};
			return Number.isSafeInteger([outcome.value].flat()[0]) ? [[key, outcome]] : [];
		});
	}

	private async find<Value>(lookup: Lookup<Value>): Promise<Value> {
		const spellings = this.spellings.get(lookup.key) ?? lookup.spelling;
		return await lookup.find(this.client, this, typeof spellings === 'string' ? [spellings] : [...spellings]);
	}

	/** Notes the spelling. */
	private isNewSpelling({ key, spelling }: Lookup): boolean {
		const known = this.spellings.get(key);
		if (known === spelling || (known === undefined && this.outcomes.has(key))) return false;
		if (known === undefined) this.spellings.set(key, spelling);
		else if (typeof known === 'string') this.spellings.set(key, new Set([known, spelling]));
		else return known.size < known.add(spelling).size;
		return true;
	}
}
