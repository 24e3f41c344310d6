import type { INodeProperties } from 'n8n-workflow';
import { objectOrEmpty } from '../../../input/object';
import { isLeftOut } from '../../../operations/field';
import { choice, governing } from '../../../operations/fields/choice';
import { text } from '../../../operations/fields/text';
import type { WorkflowItem } from '../../../operations/operation';
import type { ResponseRequest } from './request';

const responseType = governing('responseType', choice('Response Type', ['approval', 'freeText'], { description: 'What the person responds with, on a page that the message links to' }));
const approvalType = governing('approvalOptions.values.approvalType', choice('Type of Approval', ['double', 'single'], { names: { double: 'Approve and Decline', single: 'Approve Only' } }));
const approveLabel = text('Approve Button Label', { default: 'Approve' });
const declineLabel = text('Decline Button Label', { default: 'Decline' });

/** Named as in n8n's own nodes, for n8n makes its human review of tools from these names. */
export const responseProperties: INodeProperties[] = [
	{ ...responseType.property, name: 'responseType' },
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'fixedCollection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { responseType: ['approval'] } },
		options: [
			{
				displayName: 'Values',
				name: 'values',
				values: [
					{ ...approvalType.property, name: 'approvalType' },
					{ ...approveLabel.property, required: undefined, name: 'approveLabel' },
					{ ...declineLabel.property, required: undefined, displayOptions: { show: { approvalType: ['double'] } }, name: 'disapproveLabel' },
				] as INodeProperties[],
			},
		],
	},
];

/**
 * What the person can choose from; undefined for free text.
 * @throws {ItemError} for parameters that cannot be used
 */
export function readChoices(item: WorkflowItem): ResponseRequest['choices'] {
	const type = responseType.read(item.parameter('responseType', 'approval'), { label: 'Response Type', item });
	if (type === 'freeText') return undefined;
	const { values } = { values: {}, ...(item.parameter('approvalOptions', {}) as { values?: unknown }) };
	const { approvalType: kind = 'double', approveLabel: approve, disapproveLabel: decline } = objectOrEmpty(values);
	const labelOf = (field: typeof approveLabel, raw: unknown) => {
		const { displayName: label, default: fallback } = field.property;
		return field.read(isLeftOut(raw) ? fallback : raw, { label, item });
	};
	const isSingle = approvalType.read(kind, { label: 'Type of Approval', item }) === 'single';
	return { approve: labelOf(approveLabel, approve), ...(!isSingle && { decline: labelOf(declineLabel, decline) }) };
}
