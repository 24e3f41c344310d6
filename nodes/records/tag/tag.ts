import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../recordKind';

/** Labels of cases and contacts. */
export const tags: RecordKind<'tagId'> = {
	label: 'Tag',
	plural: 'tags',
	idName: 'tagId',
	list: 'listTags',
	rows: rowsAt('data'),
	names: ({ name }) => [name],
};
