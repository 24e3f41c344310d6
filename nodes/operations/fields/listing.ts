import type { Field } from '../field';
import { choice, choices } from './choice';

/** The columns that Acquire sends. */
export function columns<const Column extends string>(names: readonly Column[]): Field<Column[]> {
	return choices('Columns', names, { description: 'The columns that Acquire sends; without a choice, all of them' });
}

/** Records that Acquire joins to those it sends. `record` is what the panel calls the latter, in title case. */
export function related<const Relation extends string>(names: readonly Relation[], record: string): Field<Relation[]> {
	return choices('Include', names, { description: `Related records to return too. Choose the output Returned ${record} to see them.` });
}

/** The order of a list by id. */
export function sortOrder(): Field<'ASC' | 'DESC'> {
	return choice('Sort Order', ['DESC', 'ASC'], { names: { ASC: 'Oldest First', DESC: 'Newest First' } });
}
