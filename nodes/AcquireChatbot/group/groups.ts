import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../../records/recordKind';

/** Groups of the conversational bot's questions. */
export const groups: RecordKind<'questionGroupId'> = {
	label: 'Group',
	plural: 'groups',
	list: 'listQuestionGroups',
	rows: rowsAt('rows'),
	names: ({ title }) => [title],
};
