import { type IDataObject, NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import { namedDialects } from '../sandbox';
import { basicLlmChain, CHAIN_TYPE } from './examples/basicLlmChain';
import { callTool } from './examples/callTool';
import { CREDENTIAL_NAME, exampleFiles, runExample } from './examples/exampleWorkflow';
import { langchainStandIns } from './examples/langchainStandIns';
import { recordingNode } from './examples/recordingNode';
import { AGENT_TYPE, engineAgent } from './examples/scriptedAgent';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { LazyNodeTypes } from './harness/nodeTypes';
import { testNodeType } from './harness/testNodeType';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const COMPANY = 'company-row-to-company-and-contact.json';
const CRM = 'crm-trigger-to-update-with-mapping.json';
const DRAFT = 'ai-draft-as-note.json';
const FORM = 'form-to-update-contact.json';
const SPREADSHEET = 'spreadsheet-to-bulk-update.json';
const QUESTIONS = 'unanswered-questions-to-draft-answers.json';

const nodeTypes = new LazyNodeTypes({ ...langchainStandIns, [AGENT_TYPE]: engineAgent({ calls: [] }) });
const isLangchain = (type: string) => type.startsWith('@n8n/n8n-nodes-langchain.');

describe.each(exampleFiles())('examples/%s', (file) => {
	const json = readExample(file);

	it('has node types and versions that n8n has', () => {
		for (const { type, typeVersion } of json.nodes) {
			const { version } = nodeTypes.getByNameAndVersion(type, typeVersion).description;
			expect([version].flat()).toContain(typeVersion);
		}
	});

	it('sets only parameters that its nodes have and show', () => {
		for (const node of json.nodes.filter(({ type }) => !isLangchain(type))) {
			const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			// n8n adds the poll times to every trigger that polls.
			const { pollTimes, ...parameters } = node.parameters;
			expect(pollTimes === undefined || description.polling).toBe(true);
			const known = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
			expect(known).toMatchObject(parameters);
		}
	});

	it('names records only in ways that its nodes offer', () => {
		for (const node of json.nodes.filter(({ type }) => !isLangchain(type))) {
			const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			const all = NodeHelpers.getNodeParameters(description.properties, node.parameters, true, false, node, description) ?? {};
			for (const [name, value] of Object.entries(node.parameters)) {
				if (typeof value !== 'object' || value === null || !('__rl' in value)) continue;
				const shown = description.properties.filter((property) => property.name === name && NodeHelpers.displayParameter(all, property, node, description));
				expect(shown.flatMap(({ modes = [] }) => modes.map((mode) => mode.name))).toContain(value.mode);
			}
		}
	});

	it('is free of what belongs to one account: credential ids, pinned data, an id of its own', () => {
		expect(Object.keys(json).sort()).toEqual(['connections', 'name', 'nodes', 'settings']);
		for (const node of json.nodes) {
			const isOurs = node.type.startsWith('n8n-nodes-acquire.');
			expect(node.credentials).toEqual(isOurs ? { acquireApi: { name: CREDENTIAL_NAME } } : undefined);
		}
	});

	it('says on sticky notes what it does and what to set up', () => {
		const notes = json.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes.map(({ name }) => name)).toEqual(['What it does', 'What to set up']);
		for (const { parameters } of notes) expect(parameters.content).toMatch(/^## .+\n.+/);
	});

	it('is drawn with its nodes apart, and wires that lead from node to node', () => {
		const { nodes, connections } = json;
		const names = nodes.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(names.length);
		for (const [index, { position }] of nodes.entries()) {
			const tooClose = nodes.slice(index + 1).filter((other) => Math.abs(other.position[0] - position[0]) < 180 && Math.abs(other.position[1] - position[1]) < 100);
			expect(tooClose).toEqual([]);
		}
		const ends = Object.values(connections).flatMap((byType) => Object.values(byType).flat(2).map((end) => end?.node));
		expect(names).toEqual(expect.arrayContaining([...Object.keys(connections), ...ends]));
	});
});

it('the examples have each node type in one version', () => {
	const versions = new Map<string, Set<number>>();
	for (const { type, typeVersion } of exampleFiles().flatMap((file) => readExample(file).nodes)) versions.set(type, new Set(versions.get(type)).add(typeVersion));
	expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe.each(Object.entries(namedDialects))('the examples in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const fieldsOf = (id: number) => acquire.sandbox.store.contact(id)?.fields;

	it('form: finds the contact by its address; blank boxes wipe nothing', async () => {
		const before = fieldsOf(101);
		const run = await runExample(acquire.sandbox, readExample(FORM), {
			input: [
				{ Email: 'ada@example.com', Name: '', City: 'Turin', 'Loyalty tier': 'silver' },
				{ Email: 'grace@example.com', Name: 'Grace New', City: null, 'Loyalty tier': '' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(fieldsOf(101)).toEqual({ ...before, city: 'Turin', loyalty_tier: 'silver' });
		expect(fieldsOf(102)).toMatchObject({ name: 'Grace New', city: '', phone: '5550101' });
		expect(run.json('Update contact').map(({ id }) => id)).toEqual([101, 102]);
	});

	it('CRM trigger: maps what the CRM knows under the names of Acquire, and nothing else of it', async () => {
		const before = [101, 102].map(fieldsOf);
		const person = { id: 7, org_id: 11, job_title: 'Engineer', label_ids: [], custom_fields: { city: 'Nowhere' } };
		const change = (data: object) => ({ data: { ...person, ...data }, previous: { name: 'Before' }, meta: { action: 'change', entity: 'person', id: 7 } });
		const run = await runExample(acquire.sandbox, readExample(CRM), {
			input: [
				change({
					name: 'Ada Lovelace',
					emails: [{ label: 'home', primary: false, value: 'grace@example.com' }, { label: 'work', primary: true, value: 'ada@example.com' }],
					phones: [{ label: 'work', primary: true, value: '5550199' }],
				}),
				change({ name: 'Grace Hopper', emails: [{ label: 'work', primary: true, value: 'Grace@example.com' }] }),
			],
		});
		expect(run.error).toBeUndefined();
		expect(fieldsOf(101)).toEqual({ ...before[0], name: 'Ada Lovelace', phone: '5550199' });
		expect(fieldsOf(102)).toEqual({ ...before[1], name: 'Grace Hopper' });
	});

	it('CRM trigger: a person without an address stops the run before any write, and says so', async () => {
		const run = await runExample(acquire.sandbox, readExample(CRM), { input: [{ data: { name: 'Ada', emails: [] } }] });
		expect(run.nodeError('Update contact')?.message).toContain("The item has no value in 'Email'");
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('spreadsheet: updates in bulk, clears what a row names, and keeps the rejected rows with their reason', async () => {
		const { sandbox } = acquire;
		const before = [101, 105].map(fieldsOf);
		const rows = [
			{ row_number: 2, Email: 'ada@example.com', Name: '', City: 'Turin', Phone: '', Clear: 'phone, state' },
			{ row_number: 3, Email: 'nobody@example.com', Name: 'Nobody', City: '', Phone: '', Clear: '' },
			{ row_number: 4, Email: 'first@example.com', Name: '', City: 'Oslo', Phone: '5550166', Clear: '' },
			{ row_number: 5, Email: '', Name: 'No Address', City: '', Phone: '', Clear: '' },
			{ row_number: 6, Email: 'grace@example.com', Name: '', City: 'Bergen', Phone: '', Clear: 'city' },
			{ row_number: 7, Email: 'TWIN@example.com', Name: 'Twin', City: '', Phone: '', Clear: '' },
		];
		const json = readExample(SPREADSHEET);
		for (const { name, parameters } of json.nodes) if (name === 'Keep rejected rows') parameters.documentId = { __rl: true, mode: 'id', value: 'my-document' };
		const run = await runExample(sandbox, json, {
			input: [{}],
			pinned: { 'Read contacts': rows },
			nodeTypes: { 'n8n-nodes-base.googleSheets': recordingNode('n8n-nodes-base.googleSheets', 4.7, ['options']) },
		});
		expect(run.error).toBeUndefined();
		expect(fieldsOf(101)).toEqual({ ...before[0], city: 'Turin', phone: '', state: '' });
		expect(fieldsOf(105)).toEqual({ ...before[1], city: 'Oslo', phone: '5550166' });
		expect(run.json('Update contacts').map(({ id }) => id)).toEqual([101, 105]);
		expect(writes(sandbox)).toHaveLength(2);

		const rejected = run.json('Say why');
		const input = ({ Email, Name, City, Phone, Clear }: (typeof rows)[number]) => ({ Email, Name, City, Phone, Clear });
		expect(rejected).toEqual([1, 3, 4, 5].map((index) => ({ ...input(rows[index]), Reason: expect.any(String), 'What to do': expect.any(String) })));
		expect(rejected.map(({ Reason }) => Reason)).toEqual([
			'No contact in Acquire has the email address nobody@example.com',
			"The item has no value in 'Email', the column that the contact is matched on",
			"The field 'city' is both set and cleared",
			expect.stringContaining('2 contacts in Acquire have the email address TWIN@example.com'),
		]);
		expect(rejected.every((row) => row['What to do'] !== '')).toBe(true);
		// As it is: Google would make a number of +4917012345 and a formula of =A1.
		expect(run.json('Keep rejected rows')).toEqual(rejected.map(() => ({ options: { cellFormat: 'RAW', handlingExtraData: 'insertInNewColumn' } })));
	});
});

describe('the examples with cases', () => {
	const acquire = useSandbox();
	/** An agent without a model: its draft repeats what it was asked about. */
	const drafts = testNodeType(
		async function () {
			const items = this.getInputData().map((_item, item) => ({ json: { output: `Draft for: ${String(this.getNodeParameter('text', item))}` }, pairedItem: { item } }));
			return [items];
		},
		{ version: [3], inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel, NodeConnectionTypes.AiTool], properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }] },
	);

	/** A case that was updated now, after a last message so many minutes ago. */
	function recent(id: number, contactId: number, last: 'contact' | 'user', minutes: number): void {
		const { store } = acquire.sandbox;
		const dateCreated = new Date(Date.now() - minutes * 60_000).toISOString();
		store.addRecord('case', { id, contactId, threadId: id, channel: 'chat', status: 'active', dateUpdated: new Date().toISOString() });
		store.addRecord('message', { caseId: id, channel: 'chat', senderId: contactId, senderType: last, type: 'message', message: `Last of ${id}`, dateCreated });
	}

	it('draft: each case in which the customer wrote last gets a note, and nothing is sent', async () => {
		const { sandbox } = acquire;
		const now = new Date().toISOString();
		recent(180, 101, 'user', 1);
		recent(181, 102, 'contact', 1);
		recent(182, 101, 'contact', 14);
		const run = await runExample(sandbox, readExample(DRAFT), { input: [{ timestamp: now }], nodeTypes: { [AGENT_TYPE]: drafts } });
		expect(run.error).toBeUndefined();
		expect(run.json('Active cases').map(({ id }) => id)).toEqual([180, 181, 182]);
		expect(run.json('Customer wrote last').map(({ caseId }) => caseId)).toEqual([181, 182]);
		const written = sandbox.journal.filter(({ method }) => method === 'POST').map(({ path, query, body }) => ({ path, query, body }));
		expect(written).toEqual(
			[[102, 181], [101, 182]].map(([contact, id]) => ({
				path: '/api/v1/crm/note/create', query: { contactId: String(contact) }, body: { type: 'note', title: `Draft for case ${id}`, message: expect.stringMatching(`^Draft for: [^]*Last of ${id}$`) as string },
			})),
		);
	});

	it('draft: a message gets one, however often its case is updated', async () => {
		recent(180, 101, 'contact', 20);
		recent(181, 102, 'contact', 10);
		const draftedAt = async (minutes: number) => {
			const run = await runExample(acquire.sandbox, readExample(DRAFT), { input: [{ timestamp: new Date(Date.now() + minutes * 60_000).toISOString() }], nodeTypes: { [AGENT_TYPE]: drafts } });
			expect(run.error).toBeUndefined();
			return run.json('Customer wrote last').map(({ caseId }) => caseId);
		};
		expect([await draftedAt(-15), await draftedAt(0)]).toEqual([[180], [181]]);
	});

	it('draft: a message gets one, also where n8n starts a run a minute late', async () => {
		const { store } = acquire.sandbox;
		for (const [id, time] of [[180, '10:00:30'], [181, '10:14:59'], [182, '10:15:30']] as const) {
			store.addRecord('case', { id, contactId: 101, threadId: id, channel: 'chat', status: 'active', dateUpdated: '2026-03-03T12:00:00.000Z' });
			store.addRecord('message', { caseId: id, channel: 'chat', senderId: 101, senderType: 'contact', type: 'message', message: 'Hello', dateCreated: `2026-03-03T${time}.000Z` });
		}
		const draftedAt = async (timestamp: string) => {
			const run = await runExample(acquire.sandbox, readExample(DRAFT), { mode: 'trigger', input: [{ timestamp }], nodeTypes: { [AGENT_TYPE]: drafts } });
			expect(run.error).toBeUndefined();
			return run.json('Customer wrote last').map(({ caseId }) => caseId);
		};
		// In Nepal, at UTC+05:45.
		const times = ['15:45:58.100', '16:01:03.000', '16:15:58.100', '16:30:58.100'];
		const drafted = [];
		for (const time of times) drafted.push(await draftedAt(`2026-03-03T${time}+05:45`));
		expect(drafted).toEqual([[], [180, 181], [182], []]);
	});

	it('draft: a message of which Acquire tells no time gets one', async () => {
		recent(180, 101, 'contact', 1);
		const transcript = { caseId: 180, contactId: 101, text: 'Hello', messages: [{ role: 'contact', time: null }] };
		const run = await runExample(acquire.sandbox, readExample(DRAFT), { input: [{ timestamp: new Date().toISOString() }], pinned: { 'Get transcript': [{ json: transcript, pairedItem: { item: 0 } }] }, nodeTypes: { [AGENT_TYPE]: drafts } });
		expect(run.error).toBeUndefined();
		expect(run.json('Customer wrote last')).toEqual([transcript]);
	});

	const MISSING = 'A part of this conversation is missing here: read it in Acquire first.\n\n';

	it('draft: says in the note where messages of the conversation are missing', async () => {
		recent(180, 101, 'contact', 1);
		const transcript = { caseId: 180, contactId: 101, isComplete: false, text: 'Hello', messages: [{ role: 'contact', time: null }] };
		const run = await runExample(acquire.sandbox, readExample(DRAFT), { input: [{ timestamp: new Date().toISOString() }], pinned: { 'Get transcript': [{ json: transcript, pairedItem: { item: 0 } }] }, nodeTypes: { [AGENT_TYPE]: drafts } });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual([{ type: 'note', title: 'Draft for case 180', message: `${MISSING}Draft for: Hello` }]);
	});

	it('draft: says so also where the model reads a part only, as the conversation is long', async () => {
		recent(180, 101, 'contact', 1);
		recent(181, 102, 'contact', 1);
		acquire.sandbox.store.addRecord('message', { caseId: 180, channel: 'chat', senderId: 101, senderType: 'contact', type: 'message', message: 'Long '.repeat(3_000), dateCreated: new Date(Date.now() - 3_600_000).toISOString() });
		const run = await runExample(acquire.sandbox, readExample(DRAFT), { input: [{ timestamp: new Date().toISOString() }], nodeTypes: { [AGENT_TYPE]: drafts } });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ body }) => String((body as IDataObject).message))).toEqual([expect.stringMatching(`^${MISSING}Draft for: \\[\\d earlier messages are left out`), expect.stringMatching('^Draft for: ')]);
	});

	it('draft: its tools find an article by a word, and read it', async () => {
		const parametersOf = (name: string) => readExample(DRAFT).nodes.find((node) => node.name === name)?.parameters ?? {};
		const found = await callTool(acquire.sandbox, 'acquireKnowledgeBase', parametersOf('Search articles'), [{ words: 'parcel' }]);
		const [{ id, title, status, body }] = JSON.parse(found.answers[0]) as IDataObject[];
		expect([title, status, body]).toEqual(['Track a parcel', 'active', undefined]);
		const read = await callTool(acquire.sandbox, 'acquireKnowledgeBase', parametersOf('Read article'), [{ article: String(id) }]);
		expect(JSON.parse(read.answers[0])).toEqual([expect.objectContaining({ title: 'Track a parcel', body: 'Use the number in your email.' })]);
	});
});

describe('the example with questions of the chatbot', () => {
	const acquire = useSandbox();

	it('gives drafts without an answer one, and publishes nothing', async () => {
		const { sandbox } = acquire;
		const before = sandbox.store.records('question');
		const draft = { ...before[0], id: undefined, qnaMainAnswers: [], qnaMainActions: [] };
		const texts = ['Do you ship to Oslo?', 'And to Mars?', 'And back?'];
		const ids = texts.map((question, index) => sandbox.store.addRecord('question', { ...draft, qnaMainQuestions: [{ id: 5001 + index, question }] }));
		sandbox.store.addRecord('question', { ...draft, type: 'live' });
		const run = await runExample(sandbox, readExample(QUESTIONS), { input: [{}], nodeTypes: { [CHAIN_TYPE]: basicLlmChain((prompt) => `**Yes**: ${prompt}`) } });
		expect(run.error).toBeUndefined();
		expect(run.json('Without an answer').map((question) => question.id)).toEqual(ids);
		expect(run.json('Save the draft')).toEqual(texts.map((text, index) => expect.objectContaining({ id: ids[index], type: 'suggested', questions: [text], answers: [`**Yes**: ${text}`] }) as unknown));
		expect(writes(sandbox).map(({ operationId }) => operationId)).toEqual(texts.map(() => 'updateQuestion'));
		expect(sandbox.store.records('question').slice(0, before.length)).toEqual(before);
	});
});

describe('the example with companies', () => {
	const acquire = useSandbox();

	it('makes one company of the rows with one website, puts their contacts into it, and names unusable rows', async () => {
		const { sandbox } = acquire;
		sandbox.store.addAttribute({ key: 'acquire_company_id', config: { label: 'Acquire Company ID' } });
		const row = (Company: string, Website: string, Email: string, Contact = '') => ({ Company, Website, Industry: 'Retail', Contact, Email });
		const before = sandbox.store.records('company').length;
		const run = await runExample(sandbox, readExample(COMPANY), {
			input: [row('New Ltd', 'new.example', 'ada@example.com'), row('New Limited', 'https://NEW.example/', 'new@new.example', 'Nora New'), row('Third', 'third.example', ''), row('Odd', 'none', 'grace@example.com'), row('Fifth', 'fifth.example', 'no address')],
		});
		expect(run.error?.message).toMatch(/^Rejected \(2\): Odd \(.+\); Fifth \(.*no address/);
		const companies = sandbox.store.records('company');
		expect(companies).toHaveLength(before + 3);
		const [made] = companies.slice(-3);
		expect(made.fields).toMatchObject({ name: 'New Limited', website: 'new.example', industry: 'Retail' });
		const contacts = run.json('Create or update contact');
		expect(contacts.map(({ fields }) => fields)).toEqual([
			expect.objectContaining({ name: 'Ada Example', acquire_company_id: made.id }),
			expect.objectContaining({ name: 'Nora New', email: 'new@new.example', acquire_company_id: made.id }),
		]);
	});
});

describe('the columns of the examples', () => {
	const acquire = useSandbox();

	it.each([CRM, SPREADSHEET])('are in %s what the editor loads for every account, as it saves them', async (file) => {
		acquire.sandbox.permissions.delete('customAttribute');
		const credentials = credentialsOf(acquire.sandbox);
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials });
		const contactNode = readExample(file).nodes.find(({ type }) => type === 'n8n-nodes-acquire.acquireContact');
		expect(contactNode?.parameters.columns).toEqual({
			mappingMode: 'autoMapInputData',
			value: null,
			matchingColumns: ['email'],
			schema: fields.map((field) => ({ ...field, removed: false })),
			attemptToConvertTypes: false,
			convertFieldsToString: false,
		});
	});
});
