import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import { isObject } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { optionsOrReason } from '../../operations/editorReasons';
import { CHOOSE_ID, isExpression } from '../../operations/editorText';
import { type Field, type Id, isLeftOut } from '../../operations/field';
import { recordId } from '../../operations/fields/recordId';
import { Lookup } from '../../operations/lookups';
import { rowsAt } from '../../operations/results';
import { caseOfItem } from '../../records/case/knownCase';
import { cases } from '../../records/case/list';
import { endpointRequest } from '../../service/endpointRequest';
import { phoneNumber } from './phoneNumber';

const timeline = recordId<'timelineId'>('Timeline ID', { placeholder: 'e.g. 201', required: undefined, description: 'Where the case stands in the timeline of the contact; read from the case if empty' });

const sender = phoneNumber('Sender Number Name or ID');

/** The number that a text message is sent from, chosen from those of the account. */
export const senderNumber: Field<string> = {
	property: {
		...sender.property,
		type: 'options',
		placeholder: undefined,
		typeOptions: { loadOptionsMethod: 'getSmsNumbers' },
		description: CHOOSE_ID,
	},
	read: sender.read,
	methods: { loadOptions: { getSmsNumbers: optionsOrReason(getSmsNumbers) } },
};

/** The timeline row that a text message belongs to: as given, or else that of the item's case. */
export const timelineOfCase: Field<Id<'timelineId'>> = {
	...timeline,
	isOptional: true,
	read(raw, reading) {
		if (!isLeftOut(raw)) return timeline.read(raw, reading);
		const known = caseOfItem(reading.item);
		return new Lookup(`timeline of ${known.key}`, async (client, lookups) => {
			const { caseId } = await lookups.share(known);
			for await (const row of cases.rows(client, { pageSize: 1, query: { where: [`id|eq|${caseId}`], relations: ['timeline'] } })) {
				const id = parseId(row.id) === caseId && isObject(row.timeline) ? parseId(row.timeline.id) : undefined;
				if (id !== undefined) return id as Id<'timelineId'>;
				break;
			}
			throw new ItemError(`Acquire does not say where case ${caseId} stands in its timeline, which a text message needs`, {
				description: `Enter '${reading.label}'. Creating or reopening a case returns it as timelineId.`,
				details: { parameter: reading.label },
			});
		});
	},
};

/** Numbers of the account that can send text messages. */
async function getSmsNumbers(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const request = endpointRequest('listPhoneNumbers', {}, { recordName: 'The list of phone numbers' });
	const { rows } = await withEditorClient(context, async (client) => await client.request(request, rowsAt('data')));
	return rows.flatMap(({ number, meta }) => {
		const features = isObject(meta) && Array.isArray(meta.feature) ? meta.feature : ['SMS'];
		return typeof number === 'string' && !isExpression(number) && (features as unknown[]).includes('SMS') ? [{ name: number, value: number }] : [];
	});
}
