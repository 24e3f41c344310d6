import type { PlainField } from '../field';
import { choice, oneOf } from './choice';
import { textList } from './text';

// Typed, not chosen: with a menu for each resource, a node has more properties than the editor can handle. No example is right for all,
// but an unknown name is rejected with the known ones.
const HOW_TO_FIND_NAMES = 'An unknown name is rejected with the known ones.';

/** The columns that Acquire sends. With some of them always the ID, by which a record is known. */
export function columns<const Column extends string>(names: readonly (Column | 'id')[]): PlainField<(Column | 'id')[]> {
	const { property, read } = namesOf(names, textList('Columns to Return', { placeholder: 'e.g. id', description: `The columns that Acquire sends, and the ID with them; all if empty. ${HOW_TO_FIND_NAMES}` }));
	return {
		property,
		read(raw, reading) {
			const wanted = read(raw, reading);
			return wanted.length === 0 || wanted.includes('id') ? wanted : ['id', ...wanted];
		},
	};
}

/** Records that Acquire joins to those it sends. */
export function related<const Relation extends string>(names: readonly Relation[]): PlainField<Relation[]> {
	return namesOf(names, textList('Relations', { description: `Related records, which the output Raw shows. ${HOW_TO_FIND_NAMES}` }));
}

/** The query of a call that takes columns and relations alone. */
export function returnedParts<Select, Relations>({ select, relations }: { select?: Select; relations?: Relations }): { select?: Select; relations?: Relations } {
	return { select, relations };
}

/** The order of a list by ID. Named `order`, the rows of a list without pages are sorted here: how Acquire wants to be asked is not documented. */
export function sortOrder(description = 'By ID'): PlainField<'ASC' | 'DESC'> {
	return choice('Sort Order', ['DESC', 'ASC'], { names: { ASC: 'Oldest First', DESC: 'Newest First' }, description });
}

function namesOf<Name extends string>(names: readonly Name[], { property, read }: PlainField<string[]>): PlainField<Name[]> {
	return { property, read: (raw, reading) => read(raw, reading).map((entry) => oneOf(entry, names, reading.label)) };
}
