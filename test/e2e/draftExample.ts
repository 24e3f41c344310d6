import { readExample } from '../../scripts/n8n/readExample';
import { writes } from '../engine/harness/writes';
import { useModel } from './modelOfWorkflow';
import type { TestSetup } from './testSetup';
import type { TurnAfter } from './scriptedModel';

/** The example "Customer waits → AI draft with sources as an internal note", with a script for a model. */
export function describeDraftExample(setup: () => TestSetup): void {
	describe('example "AI draft with sources as an internal note"', () => {
		const model = useModel(setup);

		function customerWrote(id: number, contactId: number, text: string): void {
			const { store } = setup().sandbox;
			const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
			store.addRecord('case', { id, contactId, threadId: id, channel: 'chat', status: 'active', dateUpdated: new Date().toISOString() });
			store.addRecord('message', { caseId: id, channel: 'chat', senderId: contactId, senderType: 'contact', type: 'message', message: text, dateCreated: aMinuteAgo });
		}

		it('searches the knowledge base for each case, and leaves a note that names the article', async () => {
			const { n8n, sandbox, credential } = setup();
			customerWrote(180, 101, 'Where is my parcel?');
			customerWrote(181, 102, 'Do you ship to Mars?');
			const search = (words: string): TurnAfter => () => ({ toolCalls: [{ tool: 'Search_articles', arguments: { words } }] });
			const read: TurnAfter = (found) => ({ toolCalls: [{ tool: 'Read_article', arguments: { article: String(/"id":(\d+)/.exec(found)?.[1]) } }] });
			const draft: TurnAfter = (article) => ({ say: `${/"body":"([^"]+)"/.exec(article)?.[1]} Sources: ${/"title":"([^"]+)"/.exec(article)?.[1]}. Confidence: high` });
			const { play, received, credentials } = model();
			play([search('parcel'), read, draft, search('Mars'), (found) => ({ say: `Found ${found}. Sources: none. Confidence: low` })]);

			const { nodes, ...example } = readExample('ai-draft-as-note.json');
			const withCredentials = nodes.map((node) => ({ ...node, ...(node.credentials && { credentials: { acquireApi: credential } }), ...(node.name === 'OpenAI Chat Model' && { credentials }) }));
			const run = await n8n.api.runWorkflow({ ...example, nodes: withCredentials }, 'Every 15 minutes');

			expect([run.status, run.errorMessage]).toEqual(['success', undefined]);
			expect(received.map(({ body }) => body.messages.find(({ role }) => role === 'user')?.content).join()).toMatch(/parcel\?[^]*Mars\?/);
			const written = writes(sandbox).map(({ operationId, query, body }) => ({ operationId, query, body }));
			expect(written).toEqual([
				{ operationId: 'createNote', query: { contactId: '101' }, body: { type: 'note', title: 'Draft for case 180', message: 'Use the number in your email. Sources: Track a parcel. Confidence: high' } },
				{ operationId: 'createNote', query: { contactId: '102' }, body: { type: 'note', title: 'Draft for case 181', message: 'Found "". Sources: none. Confidence: low' } },
			]);
		}, 60_000);
	});
}
