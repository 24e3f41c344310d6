import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { withEditorClient } from '../../operations/editorClient';
import { optionsOrReason } from '../../operations/editorReasons';
import { CHOOSE_ID, isExpression, listOption } from '../../operations/editorText';
import type { Field } from '../../operations/field';
import { text } from '../../operations/fields/text';
import { rowsAt } from '../../operations/results';
import { endpointRequest } from '../../service/endpointRequest';

const channel = text('Channel Name or ID');

/** A channel of the account, chosen from a list or given by its id, e.g. "chat". */
export const channelChoice: Field<string> = {
	property: {
		...channel.property,
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getChannels' },
		description: CHOOSE_ID,
	},
	read: channel.read,
	methods: { loadOptions: { getChannels: optionsOrReason(getChannels) } },
};

async function getChannels(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { rows } = await withEditorClient(context, async (client) => await client.request(endpointRequest('listChannels', {}, { recordName: 'The list of channels' }), rowsAt('rows')));
	// Without an entry for it n8n marks a field that is added and left blank as wrong.
	const channels = rows.flatMap(({ id, name }) => (typeof id === 'string' && id !== '' && !isExpression(id) ? [listOption(id, name)] : []));
	return [{ name: 'Chosen by Acquire', value: '' }, ...channels];
}
