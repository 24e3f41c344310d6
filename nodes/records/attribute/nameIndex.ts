import { grouped } from '../../input/grouped';
import { nameKey } from '../../input/nameKey';
import { nearestName } from '../../input/nearestName';

/** Something that users may call by its key or by its label. */
export interface Named {
	key: string;
	label: string;
}

/** What a name means: one entry, by its very key, the key in another case, or the label; or it may mean several. */
export type NameMatch<Entry> = { by: 'key' | 'caseOfKey' | 'label'; entry: Entry } | { by: 'caseOfKey' | 'label'; several: Entry[] };

/** Entries by their names, prepared once a run: finding one takes as long among 500 as among five. */
export class NameIndex<Entry extends Named> {
	private readonly byKey: ReadonlyMap<string, Entry>;

	private readonly byCaseOfKey: ReadonlyMap<string, Entry[]>;

	private readonly byLabel: ReadonlyMap<string, Entry[]>;

	private readonly nearest = new Map<string, string | undefined>();

	constructor(readonly entries: readonly Entry[]) {
		this.byKey = new Map(entries.map((entry) => [entry.key, entry]));
		this.byCaseOfKey = grouped(entries, ({ key }) => [nameKey(key)]);
		this.byLabel = grouped(entries, ({ label }) => [nameKey(label)]);
	}

	get(key: string): Entry | undefined {
		return this.byKey.get(key);
	}

	/** What the name means: a key before a label, and without regard to case where nothing has exactly that key. */
	find(name: string): NameMatch<Entry> | undefined {
		const exact = this.byKey.get(name);
		if (exact !== undefined) return { by: 'key', entry: exact };
		const plain = nameKey(name);
		return match('caseOfKey', this.byCaseOfKey.get(plain)) ?? match('label', this.byLabel.get(plain));
	}

	/** For a name that is no key: the nearest key, or the key of the nearest label. */
	nearestKey(name: string): string | undefined {
		if (!this.nearest.has(name)) this.nearest.set(name, this.findNearest(name));
		return this.nearest.get(name);
	}

	private findNearest(name: string): string | undefined {
		const key = nearestName(name, this.byKey.keys());
		if (key !== undefined) return key;
		return this.byLabel.get(nearestName(name, this.byLabel.keys()) ?? '')?.[0].key;
	}
}

function match<Entry>(by: 'caseOfKey' | 'label', entries: Entry[] | undefined): NameMatch<Entry> | undefined {
	if (entries === undefined) return undefined;
	return entries.length === 1 ? { by, entry: entries[0] } : { by, several: entries };
}
