import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';

/** Columns of the Simplified output. */
export const SIMPLIFIED_BRANCH = ['title', 'visibleOrder', 'isParent', 'position', 'sequenceId', 'leadEdges'];

/** A branch in one shape: a new one comes with coordinates as text, and with its sequence, which others leave out. */
export function tidyBranch(row: IDataObject): IDataObject {
	const { lead, position } = row;
	return {
		...row,
		...(isObject(lead) && { sequenceId: lead.id }),
		...(isObject(position) && { position: { x: Number(position.x), y: Number(position.y) } }),
	};
}
