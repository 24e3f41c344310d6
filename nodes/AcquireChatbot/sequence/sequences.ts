import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../../records/recordKind';

/** Sequence bots, which Acquire calls leads in its paths and responses. */
export const sequences: RecordKind<'sequenceId'> = {
	label: 'Sequence',
	plural: 'sequences',
	list: 'listSequences',
	form: 'numberedPages',
	rows: rowsAt('rows'),
	names: ({ title }) => [title],
};

/** Columns of the Simplified output. */
export const SIMPLIFIED_SEQUENCE = ['title', 'description', 'status', 'identifier', 'greeting', 'askFeedback', 'branches', 'dateCreated', 'dateUpdated'];

/** A sequence with its branches, where Acquire returns them, in brief. */
export function tidySequence(row: IDataObject): IDataObject {
	const { leadBranchs } = row;
	if (!Array.isArray(leadBranchs)) return row;
	return { ...row, branches: leadBranchs.filter(isObject).map(({ id, title, isParent }) => ({ id, title, isParent })) };
}
