import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { requestsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const CALL = { from: '+12025550100', to: '+12025550101', callId: 'call-0001' };
const SENT = { From: '+12025550100', To: '+12025550101', CallId: 'call-0001' };

describe('Acquire Conversation: Phone Call', () => {
	const acquire = useSandbox();

	it.each([
		{ event: 'reportQueued', parameters: {}, endpoint: 'reportCallInQueue', body: SENT },
		{ event: 'reportRinging', parameters: {}, endpoint: 'reportCallRinging', body: { ...SENT, Direction: 'incoming' } },
		{ event: 'reportAnswered', parameters: { direction: 'outgoing', agentEmail: 'eve@example.com' }, endpoint: 'reportCallAnswered', body: { ...SENT, Direction: 'outgoing', email: 'eve@example.com' } },
		{
			event: 'reportEnded',
			parameters: { callStatus: 'no-answer', additionalFields: { duration: 42, recordingUrl: 'https://recordings.example.com/1.mp3' } },
			endpoint: 'reportCallEnd',
			body: { ...SENT, Direction: 'incoming', CallStatus: 'no-answer', Duration: '42', RecordingUrl: 'https://recordings.example.com/1.mp3' },
		},
	])('$event is sent without the API key', async ({ event, parameters, endpoint, body }) => {
		const run = await runConversationNode(acquire.sandbox, `phoneCall.${event}`, { ...CALL, ...parameters });
		expect(run.error).toBeUndefined();
		expect(run.json(CONVERSATION_NODE)).toEqual([{ success: true, message: 'Successfully saved' }]);
		const [sent] = requestsTo(acquire.sandbox, endpoint);
		expect(sent.body).toEqual(body);
		expect(sent.headers.authorization).toBeUndefined();
		expect(JSON.stringify(sent)).not.toContain(acquire.sandbox.apiKey);
	});

	it('needs the agent of an outgoing call that rings', async () => {
		const run = await runConversationNode(acquire.sandbox, 'phoneCall.reportRinging', { ...CALL, direction: 'outgoing' });
		expect(run.error?.message).toContain("'Agent Email' is empty");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('does not repeat an event of unknown effect', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504 } });
		const run = await runConversationNode(acquire.sandbox, 'phoneCall.reportQueued', CALL);
		expect(run.error?.message).toContain('The event may have been recorded');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it.each([
		{ status: 401, text: '{"error":{"message":"No key"}}', reason: 'No key' },
		{ status: 403, text: '{"error":{"message":"Not for you"}}', reason: 'Not for you' },
		{ status: 200, text: '{"error":{"code":"ERROR_UNAUTHORIZED_ACCESS"}}', reason: 'ERROR_UNAUTHORIZED_ACCESS' },
	])('blames no key where Acquire rejects a call without one ($status), and goes on with the other items', async ({ status, text, reason }) => {
		acquire.sandbox.faults.schedule(() => ({ kind: 'body', status, text }));
		const run = await runConversationNode(acquire.sandbox, 'phoneCall.reportQueued', { ...CALL, options: { concurrency: 1 } }, { input: [{}, {}], settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONVERSATION_NODE).map(({ error, message }) => [error, message])).toEqual([0, 1].map(() => [`Acquire rejected this call, which is documented to need no API key: ${reason}`, 'This call cannot be used with your account.']));
		expect(acquire.sandbox.journal).toHaveLength(2);
	});

	it.each(['<html>Forbidden</html>', 'Forbidden', ''])('blames no key, but a proxy, where a 403 is no JSON: %p', async (text) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 403, text } });
		const run = await runConversationNode(acquire.sandbox, 'phoneCall.reportQueued', CALL);
		expect(run.error?.message).toContain('A proxy or firewall seems to have rejected the request (HTTP 403)');
		expect(run.error?.description).toBe('If there is no proxy or firewall on the way, this call cannot be used with your account. Nothing was changed in Acquire.');
	});

	it('follows no redirect', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'redirect', status: 302, location: 'https://evil.example/' } });
		const run = await runConversationNode(acquire.sandbox, 'phoneCall.reportQueued', CALL);
		expect(run.error?.message).toContain('redirect');
		expect(acquire.sandbox.foreignRequests).toEqual([]);
	});
});
