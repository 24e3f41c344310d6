import type { RecordKind } from '../recordKind';

/** Labels of cases and contacts. */
export const tags: RecordKind<'tagId'> = {
	label: 'Tag',
	plural: 'tags',
	list: 'listTags',
	names: ({ name }) => [name],
};
