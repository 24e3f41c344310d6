import fc from 'fast-check';
import { operations } from '../../nodes/AcquireConversation/operations';
import { endpointCall } from '../../nodes/service/endpoint';
import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

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
		const run = await runConversationNode(acquire.sandbox, 'note.create', { contactId: locator('101'), message: 'Asked for an invoice', additionalFields: { mentionUsers: [2] } });
		expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 23, contactId: 101, message: 'Asked for an invoice', mentionedUserIds: [2] })]);
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

	it('does not call the messages of a note notes', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 404, body: { error: { code: 'ERROR_RECORD_NOT_FOUND', message: 'No such record' } } } });
		const run = await runConversationNode(acquire.sandbox, 'note.getMessages', { noteId: '22', returnAll: true });
		expect(run.error?.message).toContain('The list of note messages was not found');
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

	it('stays a note with any combination of fields, of what else a workflow may hold, and of items', async () => {
		const words = fc.oneof(fc.constantFrom('message', 'note', 'event', 'Secret', '/reply', '{"type":"message"}', 'chat', '101', 'ada@example.com'), fc.string({ maxLength: 30 }));
		const id = fc.constantFrom(42, '42', 101, 'ada@example.com', 22, 0, '1/../2');
		const optionalFields = fc.record({ title: words, description: words, mentionUsers: fc.constantFrom([1], ['Ada Example'], [], 'Ada Example, 1') }, { requiredKeys: [] });
		// Parameters of Message: Send, and columns of bodies, that a note has no business with.
		const strange = fc.record(
			{ type: words, channel: words, caseId: id, senderType: words, sendAs: words, toEmail: words, toNumber: words, fromEmail: words, threadId: id, internal: words, visibility: words, parent_id: id, objectType: words },
			{ requiredKeys: [] },
		);
		const cases = fc.record({ call: fc.constantFrom('note.create', 'note.addMessage'), fields: optionalFields, beside: strange, within: strange, items: fc.array(fc.record({ id, text: words, beside: strange }), { minLength: 1, maxLength: 4 }) });
		const wholeBody = {
			createNote: ['type', 'title', 'description', 'message', 'mentionUsers'],
			addNoteMessage: ['type', 'note_id', 'contact_id', 'message', 'parent_id', 'mentionUsers'],
		};
		let written = 0;

		await fc.assert(
			fc.asyncProperty(cases, async ({ call, fields, beside, within, items }) => {
				acquire.sandbox.reset();
				const parameters = {
					...beside, contactId: locator('={{ $json.id }}'), noteId: '={{ $json.id }}', message: '={{ $json.text }}', additionalFields: { ...within, ...fields },
				};
				await runConversationNode(acquire.sandbox, call, parameters, { input: items.map((item) => ({ ...item.beside, ...item })), settings: { onError: 'continueRegularOutput' } });
				const sent = acquire.sandbox.journal;
				expect(sent.filter(({ operationId = '' }) => !['createNote', 'addNoteMessage', 'getNote', 'filterContacts', 'listUsers'].includes(operationId))).toEqual([]);
				for (const endpoint of ['createNote', 'addNoteMessage'] as const) {
					for (const { body, contractViolation } of requestsTo(acquire.sandbox, endpoint)) {
						written += 1;
						expect(contractViolation).toBeUndefined();
						expect(Object.keys(body as object).filter((key) => !wholeBody[endpoint].includes(key))).toEqual([]);
						expect(body).toMatchObject(endpoint === 'createNote' ? { type: 'note' } : { type: 'message', note_id: 22, contact_id: 42, parent_id: 0 });
					}
				}
			}),
			{ numRuns: 60 },
		);
		expect(written).toBeGreaterThan(30);
	});
});
