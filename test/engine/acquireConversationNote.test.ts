import { operations } from '../../nodes/AcquireConversation/operations';
import { endpointCall } from '../../nodes/service/endpoint';
import { locator, useSandbox } from './harness/acquireContact';
import { CONVERSATION_NODE, requestsTo, runConversationNode } from './harness/acquireConversation';

describe('Acquire Conversation: Note', () => {
	const acquire = useSandbox();

	it('writes a note about a contact named by email address, with agents to mention by name or ID', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.create', {
			contactId: locator('ADA@example.com'), message: 'Wants a refund', additionalFields: { title: 'Call', mentionUsers: '={{ ["Ada Example", 1] }}' },
		});
		expect(run.error).toBeUndefined();
		const [{ query, body }] = requestsTo(acquire.sandbox, 'createNote');
		expect(query).toEqual({ contactId: '101' });
		expect(body).toEqual({ type: 'note', title: 'Call', message: 'Wants a refund', mentionUsers: [2, 1] });
	});

	it('returns a new note with the contact as a number', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.create', { contactId: locator('42'), message: 'Wants a refund' });
		expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 23, contactId: 42, mentionedUserIds: [7] })]);
	});

	it('appends a message to a note of the contact that the note belongs to', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.addMessage', { noteId: '22', message: 'Parcel has arrived' });
		expect(requestsTo(acquire.sandbox, 'addNoteMessage').map(({ body }) => body)).toEqual([
			{ type: 'message', note_id: 22, contact_id: 42, message: 'Parcel has arrived', parent_id: 0 },
		]);
		expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ noteId: 22, message: 'Parcel has arrived' })]);
	});

	it('appends messages of one note in input order', async () => {
		const texts = ['one', 'two', 'three', 'four'];
		// The first one waits for another attempt.
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 503 } });
		await runConversationNode(acquire.sandbox, 'note.addMessage', { noteId: '22', message: '={{ $json.text }}' }, { input: texts.map((text) => ({ text })) });
		expect(requestsTo(acquire.sandbox, 'addNoteMessage').map(({ body }) => (body as { message: string }).message)).toEqual(texts);
	});

	it('adds nothing to a note that does not exist', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.addMessage', { noteId: '999', message: 'Lost' });
		expect(run.error?.message).toContain('Note 999 was not found');
		expect(requestsTo(acquire.sandbox, 'addNoteMessage')).toEqual([]);
	});

	it('reads the messages of a note, oldest first', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.getMessages', { noteId: '22', returnAll: true });
		expect(run.json(CONVERSATION_NODE).map(({ id, userName }) => [id, userName])).toEqual([[71, 'Eve Example'], [72, 'Eve Example']]);
	});

	it('reads every note of a contact, page after page', async () => {
		for (let count = 0; count < 130; count++) acquire.sandbox.store.addRecord('note', { contactId: 7, userId: 7, type: 'note', title: `Note ${count}`, description: null });
		const run = await runConversationNode(acquire.sandbox, 'note.getAll', { contactId: locator('7'), returnAll: true });
		expect(new Set(run.json(CONVERSATION_NODE).map(({ id }) => id)).size).toBe(130);
	});

	it('does not repeat a note of unknown effect', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504 } });
		const run = await runConversationNode(acquire.sandbox, 'note.create', { contactId: locator('42'), message: 'Once' });
		expect(run.error?.message).toContain('The note may have been created');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('deletes a note that Acquire confirms', async () => {
		const run = await runConversationNode(acquire.sandbox, 'note.delete', { noteId: '22' });
		expect(run.json(CONVERSATION_NODE)).toEqual([{ deleted: true, id: 22 }]);
		expect(acquire.sandbox.store.record('note', 22)).toBeUndefined();
	});

	it('has no operation that sends anything outside the notes', () => {
		const paths = operations.filter(({ resource }) => resource === 'note').map(({ endpoint }) => endpointCall(endpoint).path);
		expect(paths).toHaveLength(6);
		expect(paths.filter((path) => !path.startsWith('/crm/note'))).toEqual([]);
	});

	it('stays a note whatever else the item and the parameters say', async () => {
		const forged = { type: 'message', channel: 'chat', caseId: 101, senderType: 'user', to: 'ada@example.com', from: 'support@example.com' };
		await runConversationNode(
			acquire.sandbox, 'note.create', { contactId: locator('42'), message: '={{ $json.text }}', ...forged, additionalFields: { ...forged, title: 'Kept' } }, { input: [{ ...forged, text: 'Internal' }] },
		);
		const sent = acquire.sandbox.journal.filter(({ method }) => method !== 'GET');
		expect(sent.map(({ path, body }) => ({ path, body }))).toEqual([{ path: '/api/v1/crm/note/create', body: { type: 'note', title: 'Kept', message: 'Internal' } }]);
	});
});
