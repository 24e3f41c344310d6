import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExample } from '../../scripts/n8n/readExample';
import { runExample } from './examples/exampleWorkflow';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const FILES = {
	'pay-by-card.md': '# Pay by card\n\nWe take **all** cards.\n\n- Visa\n- Mastercard\n',
	'track-a-parcel.md': '# Track a parcel\n\nUse the number in your email.\n',
	'pay-later.md': '\ufeff---\r\ntitle: internal\r\n---\r\n# Pay later\r\n\r\nWithin a month.\r\n',
	'opening-hours.md': 'We are open every day.\n\n# Holidays\n\nAsk us.\n',
	'prices.md': '# Prices\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
};

describe('the example with a folder of Markdown files', () => {
	const acquire = useSandbox();
	let folder = '';
	beforeEach(() => {
		folder = join(mkdtempSync(join(process.env.TEST_RUN_FOLDER ?? '', 'help-')), 'help center');
		mkdirSync(folder);
		for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	async function runFolder() {
		const json = readExample('markdown-folder-to-knowledge-base.json');
		for (const { name, parameters } of json.nodes) if (name === 'Read Markdown files' && parameters) parameters.fileSelector = `${folder}/*.md`;
		return await runExample(acquire.sandbox, json, { input: [{}] });
	}

	async function runOnce() {
		const run = await runFolder();
		expect(run.error).toBeUndefined();
		const actions = run.json('Create or update article').map(({ articleSlug, action }) => [String(articleSlug), action]).sort();
		return { run, actions };
	}

	it('makes an article of each file, with the heading it begins with as the title, or else its name', async () => {
		const { run, actions } = await runOnce();
		expect(actions).toEqual([['opening-hours', 'created'], ['pay-by-card', 'created'], ['pay-later', 'created'], ['prices', 'created'], ['track-a-parcel', 'unchanged']]);
		const article = (slug: string) => acquire.sandbox.store.records('article').find(({ articleSlug }) => articleSlug === slug);
		expect(article('pay-by-card')).toMatchObject({ title: 'Pay by card', jsonContent: { blocks: [{ text: 'We take all cards.' }, { text: 'Visa' }, { text: 'Mastercard' }] } });
		expect(article('opening-hours')).toMatchObject({ title: 'opening-hours', jsonContent: { blocks: [{ text: 'We are open every day.' }, { text: 'Holidays' }, { text: 'Ask us.' }] } });
		// With front matter, and with the line ends of Windows.
		expect(article('pay-later')).toMatchObject({ title: 'Pay later', jsonContent: { blocks: [{ text: 'Within a month.' }] } });
		expect(run.json('Changed articles').filter(({ lostInConversion }) => lostInConversion)).toEqual([expect.objectContaining({ articleSlug: 'prices', lostInConversion: ['a table, which became preformatted text'] })]);
	});

	it.each([
		{ what: 'a comment in code below front matter', text: '---\ntitle: T\n---\nWrite:\n\n```yaml\n---\n# a comment\n```\n', title: 'page', blocks: ['Write:', '---\n# a comment'] },
		{ what: 'text between rules', text: '---\n\nClosed on Monday.\n\n---\n\n# Hours\n', title: 'page', blocks: [' ', 'Closed on Monday.', ' ', 'Hours'] },
		{ what: 'text between rules below the heading', text: '# Hours\n---\nMonday: closed\n---\nAsk us.\n', title: 'Hours', blocks: [' ', 'Monday: closed', 'Ask us.'] },
		{ what: 'a list in front matter', text: '---\ntags:\n- a\n---  \n\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'front matter with a blank line', text: '---\ntitle: T\n\ntags: [a]\n---\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'front matter with a list in brackets', text: '---\ntags: [\n  a\n]\n---\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'front matter with a key in quotation marks', text: '---\n"title": T\n---\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'front matter with a key of two words', text: '---\ndate created: today\n---\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'front matter with an accent in its first key', text: '---\n\u00e9tat: public\n---\n# Hours\n\nOpen.\n', title: 'Hours', blocks: ['Open.'] },
		{ what: 'a first section with a heading', text: '---\nLast updated by Ada: 1 May\n\n# Returns\n---\nKeep the box.\n', title: 'page', blocks: [' ', 'Last updated by Ada: 1 May', 'Returns', ' ', 'Keep the box.'] },
		{ what: 'a heading with marks', text: '# **Pay** by card in C# ##\r\n\r\nText\r\n', title: '**Pay** by card in C#', blocks: ['Text'] },
		{ what: 'a heading alone, without a line end', text: '# Pay by card', title: 'Pay by card', blocks: undefined },
		{ what: 'indented code', text: '\n    # a comment\n', title: 'page', blocks: ['# a comment'] },
	])('takes $what for what it is', async ({ text, title, blocks }) => {
		writeFileSync(join(folder, 'page.md'), text);
		await runOnce();
		const article = acquire.sandbox.store.records('article').find(({ articleSlug }) => articleSlug === 'page');
		const content = article?.jsonContent as { blocks: Array<{ text: string }> } | undefined;
		expect([article?.title, content?.blocks.map((block) => block.text)]).toEqual([title, blocks]);
	});

	it('takes a file whose name has spaces, and finds its article when it is run again', async () => {
		writeFileSync(join(folder, 'Getting started  now .md'), 'Sign in.\n');
		expect((await runOnce()).actions).toContainEqual(['Getting-started-now', 'created']);
		expect((await runOnce()).actions).toContainEqual(['Getting-started-now', 'unchanged']);
		expect(acquire.sandbox.store.records('article').filter(({ articleSlug }) => articleSlug === 'Getting-started-now')).toHaveLength(1);
	});

	it('names a file that Acquire rejects, after all others', async () => {
		acquire.sandbox.faults.next({ when: ({ method, body }) => method === 'POST' && JSON.stringify(body).includes('Pay later'), fault: { kind: 'status', status: 422, body: { success: false, error: { message: 'Not today' } } } });
		const run = await runFolder();
		expect(run.error?.message).toMatch(/^Rejected \(1\): pay-later\.md \(.*Not today/);
		expect(run.json('Changed articles').map(({ articleSlug }) => articleSlug).sort()).toEqual(['opening-hours', 'pay-by-card', 'prices']);
	});

	it('sends nothing when it is run again, and then the file that changed', async () => {
		await runOnce();
		acquire.sandbox.journal.length = 0;
		expect((await runOnce()).actions.map(([, action]) => action)).toEqual(Array(5).fill('unchanged'));
		expect(changes(acquire.sandbox)).toEqual([]);
		writeFileSync(join(folder, 'prices.md'), '# Prices\n\nAsk us.\n');
		expect((await runOnce()).actions).toContainEqual(['prices', 'updated']);
		expect(changes(acquire.sandbox)).toMatchObject([{ operationId: 'updateArticle', body: { jsonContent: { blocks: [{ text: 'Ask us.' }] } } }]);
	});
});
