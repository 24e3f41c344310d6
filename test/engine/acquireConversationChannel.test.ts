import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { requestsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const OWN_CHANNEL = 'a1b2c3d4e5';

describe('Acquire Conversation: Channel', () => {
	const acquire = useSandbox();

	it('gets the channels of the account', async () => {
		const run = await runConversationNode(acquire.sandbox, 'channel.getAll', { returnAll: true });
		expect(run.json(CONVERSATION_NODE).map(({ id, name }) => [id, name])).toEqual([['chat', 'Chat'], ['mail', 'Mail'], [OWN_CHANNEL, 'Example Channel']]);
	});

	it('gets the phone numbers without what is secret of the carrier account', async () => {
		const run = await runConversationNode(acquire.sandbox, 'channel.getPhoneNumbers', { returnAll: true });
		expect(run.json(CONVERSATION_NODE)).toContainEqual({
			id: 81, number: '+12025550101', name: '+12025550101', type: 'Local', status: 'active', location: 'DC', metaFeature: ['Call', 'SMS'], metaCountryName: 'United States',
		});
		expect(JSON.stringify(run.json(CONVERSATION_NODE))).not.toMatch(/PN0001|AP0001|hooks\.example/);
	});

	it('offers the channels for a new case, by name', async () => {
		const credentials = credentialsOf(acquire.sandbox);
		const options = await callNodeMethod('loadOptions', 'getChannels', { type: 'n8n-nodes-acquire.acquireConversation', credentials });
		expect(options).toEqual([{ name: 'Chosen by Acquire', value: '' }, { name: 'Chat', value: 'chat' }, { name: 'Mail', value: 'mail' }, { name: 'Example Channel', value: OWN_CHANNEL }]);
	});

	it('opens a case in a channel that is given by its ID', async () => {
		await runConversationNode(acquire.sandbox, 'case.create', { contactId: { __rl: true, mode: 'id', value: '101' }, additionalFields: { channel: OWN_CHANNEL } });
		expect(requestsTo(acquire.sandbox, 'createCase')[0].body).toMatchObject({ channel: OWN_CHANNEL });
	});
});
