import type { IDataObject } from 'n8n-workflow';
import { fromMarkdown } from '../../nodes/richText/fromMarkdown';
import type { Fault } from '../sandbox';
import { KNOWLEDGE_NODE, runKnowledgeNode } from './harness/acquireKnowledgeBase';
import { allPages, callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { callsTo, requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const TEXT = '# Tracking\n\nUse the **number** in your email.';
const upserted = { slug: '={{ $json.slug }}', title: '={{ $json.title }}', body: '={{ $json.text }}' };
const page = { slug: 'pay', title: 'Pay', text: TEXT };
const continues = { settings: { onError: 'continueRegularOutput' as const } };
const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

describe('Articles of the Acquire Knowledge Base node', () => {
	const acquire = useSandbox();
	const stored = (id: number) => acquire.sandbox.store.record('article', id) ?? {};
	const run = async (call: string, parameters: IDataObject = {}, options: Parameters<typeof runKnowledgeNode>[3] = {}) => await runKnowledgeNode(acquire.sandbox, `article.${call}`, parameters, options);
	const actions = (result: Awaited<ReturnType<typeof run>>) => result.json(KNOWLEDGE_NODE).map(({ id, action }) => [id, action]);
	const addArticle = (members: IDataObject) => acquire.sandbox.store.addRecord('article', { ...stored(102), id: undefined, ...members });

	describe('Create', () => {
		it('sends the slug under both names and the text as rich text, and returns the article with its new ID', async () => {
			const result = await run('create', { title: 'How do I pay?', body: TEXT, additionalFields: { articleCategories: ['shipping', 12], author: locator('Ada Example'), autoRelated: true, tags: '7, 8, 07', relatedArtIds: '102, 0102' } });
			expect(result.error).toBeUndefined();
			const body = { groupId: 1, title: 'How do I pay?', slug: 'how-do-i-pay', articleSlug: 'how-do-i-pay', jsonContent: fromMarkdown(TEXT).content, articleCategories: [11, 12], author: 2, autoRelated: 'yes', tags: [7, 8], relatedArtIds: [102] };
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'createArticle', body }]);
			expect(result.json(KNOWLEDGE_NODE)).toEqual([expect.objectContaining({ id: 103, action: 'created', articleSlug: 'how-do-i-pay', knowledgeBaseId: 1, categoryIds: [11, 12], authorId: 2 })]);
		});

		it('sends a slug without characters that do not show', async () => {
			await run('create', { title: 'Pay', additionalFields: { slug: '\u200bpay\u2060' } });
			expect(changes(acquire.sandbox)).toMatchObject([{ body: { slug: 'pay', articleSlug: 'pay' } }]);
		});

		it('rejects a text of images that are loaded by a script', async () => {
			const { error } = await run('create', { title: 'Pay', bodyFormat: 'html', body: '<img data-src="https://e.example/a.png">' });
			expect(error?.message).toContain("'Body'");
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		it('lists what of a text cannot be expressed', async () => {
			const result = await run('create', { title: 'Pay', bodyFormat: 'html', body: '<p style="color:red">a</p><video>b</video>' });
			expect(result.json(KNOWLEDGE_NODE)[0].lostInConversion).toEqual(['the HTML attribute style', 'the HTML tag <video>, of which the text is kept']);
		});

		it('rejects a slug that exists before anything is written, naming the article', async () => {
			const result = await run('create', { title: '={{ $json.title }}' }, { input: [{ title: 'New' }, { title: 'Track a parcel' }], ...continues });
			expect(result.json(KNOWLEDGE_NODE)).toEqual([
				expect.objectContaining({ action: 'created' }),
				expect.objectContaining({ error: "Knowledge base 1 already has an article with the slug 'track-a-parcel': ID 101", details: { articleIds: [101] } }),
			]);
		});

		it('sees a slug beyond the first page, even where pages are shorter than any documented one', async () => {
			for (let n = 1; n <= 25; n += 1) addArticle({ title: `Article ${n}`, articleSlug: `article-${n}` });
			acquire.sandbox.faults.schedule(({ method, path, query }) => {
				if (method !== 'GET' || !path.endsWith('/kb/article')) return undefined;
				const all = acquire.sandbox.store.recordTable('article').newestFirst();
				const page = Number(query.page ?? 0);
				return { kind: 'body', status: 200, text: JSON.stringify({ data: { articleCount: all.length, limit: 10, page, articles: all.slice(page * 10, page * 10 + 10) } }) };
			});
			expect((await run('create', { title: 'Article 25' })).error?.message).toContain("already has an article with the slug 'article-25'");
			expect((await run('getAll', { returnAll: true })).json(KNOWLEDGE_NODE)).toHaveLength(27);
		});

		it('rejects the second of two items with one slug', async () => {
			const result = await run('create', { title: '={{ $json.title }}' }, { input: [{ title: 'Pay' }, { title: 'pay!' }], ...continues });
			expect(result.json(KNOWLEDGE_NODE)[1].error).toContain("already has an article with the slug 'pay': ID 103");
			expect(requestsTo(acquire.sandbox, 'createArticle')).toHaveLength(1);
		});

		it.each(['html ', 'HTML', 'Html'])('takes the format from an expression in any spelling: %j', async (format) => {
			const result = await run('create', { title: 'Pay', bodyFormat: '={{ $json.format }}', body: '<p><strong>Now</strong></p>' }, { input: [{ format }] });
			expect(result.error).toBeUndefined();
			expect(stored(103)).toMatchObject({ jsonContent: { blocks: [{ text: 'Now', inlineStyleRanges: [{ style: 'BOLD' }] }] } });
		});

		it('wants a slug for a title of which none can be made', async () => {
			expect((await run('create', { title: '???' })).error?.message).toContain("No slug can be made from the title '???'");
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('says that the article may have been created where the response is lost, and does not send it again', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 504, workDone: true } });
			expect((await run('create', { title: 'Pay' })).error?.message).toContain('The article may have been created');
			expect(requestsTo(acquire.sandbox, 'createArticle')).toHaveLength(1);
		});

		it('says where to look if Acquire does not list what it says it created', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'body', status: 200, text: '{"data":{"success":true}}' } });
			const result = await run('create', { title: 'Pay' });
			expect(result.error?.message).toContain("Acquire says that it created the article 'pay', but does not list it");
		});

		it('finds a draft where the list shows drafts only when asked for', async () => {
			acquire.sandbox.answerOutsideContract('GET /api/v1/kb/group', { data: [] });
			addArticle({ articleSlug: 'hidden', title: 'Hidden' });
			acquire.sandbox.faults.next({ when: ({ method, path }) => method === 'GET' && path.endsWith('/kb/article'), fault: { kind: 'body', status: 200, text: '{"data":{"articles":[]}}' } });
			expect((await run('create', { title: 'Hidden' })).error?.message).toContain('ID 103');
		});
	});

	describe('Create or Update', () => {
		it('creates, updates and leaves alone, each as it needs', async () => {
			const title = 'Return a parcel';
			const input = [page, { slug: 'Track-A-Parcel', title: 'Track it', text: '' }, { slug: 'return-a-parcel', title, text: '' }];
			const result = await run('upsert', upserted, { input });
			expect(result.error).toBeUndefined();
			expect(actions(result)).toEqual([[103, 'created'], [101, 'updated'], [102, 'unchanged']]);
			expect(changes(acquire.sandbox)).toContainEqual({ operationId: 'updateArticle', body: { groupId: 1, articleSlug: 'track-a-parcel', title: 'Track it' } });
		});

		it('sends nothing the second time, whatever keys Acquire gives the blocks', async () => {
			await run('upsert', upserted, { input: [page] });
			const { jsonContent } = stored(103) as { jsonContent: { blocks: object[] } };
			acquire.sandbox.store.recordTable('article').put({ ...stored(103), id: 103, jsonContent: { ...jsonContent, blocks: jsonContent.blocks.map((block, n) => ({ ...block, key: `z${n}` })) } });
			acquire.sandbox.journal.length = 0;
			const again = await run('upsert', upserted, { input: [page] });
			expect(actions(again)).toEqual([[103, 'unchanged']]);
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		it('sends all fields and the slug if only the text changed, as an account may replace whole articles', async () => {
			await run('upsert', upserted, { input: [page] });
			acquire.sandbox.journal.length = 0;
			await run('upsert', upserted, { input: [{ ...page, text: `${TEXT}\n\nMore` }] });
			const { content } = fromMarkdown(`${TEXT}\n\nMore`);
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateArticle', body: { groupId: 1, articleSlug: page.slug, title: page.title, jsonContent: content } }]);
		});

		it('clears nothing of an article whose fields are all given, where Acquire replaces it', async () => {
			await run('upsert', upserted, { input: [page] });
			acquire.sandbox.setDialect({ updates: 'replace' });
			const result = await run('upsert', upserted, { input: [{ ...page, title: 'Paying' }] });
			expect([result.error, ...actions(result)]).toEqual([undefined, [103, 'updated']]);
			expect(stored(103)).toMatchObject({ title: 'Paying', articleSlug: 'pay', jsonContent: { blocks: [{ text: 'Tracking' }, {}] } });
		});

		it('knows the details that an article has', async () => {
			const additionalFields = { articleCategories: [12, 11], departmentIds: [1], relatedArtIds: '102', seoTitle: 'T', author: locator('3'), access: 'internal', botAssigned: false };
			const once = await run('upsert', { ...upserted, additionalFields }, { input: [page] });
			const twice = await run('upsert', { ...upserted, additionalFields }, { input: [page] });
			expect([actions(once), actions(twice)]).toEqual([[[103, 'created']], [[103, 'unchanged']]]);
		});

		it('creates one article for all items of a slug, and the last one wins', async () => {
			const result = await run('upsert', upserted, { input: [page, { ...page, slug: ' PAY ', title: 'Paying' }] });
			expect(actions(result)).toEqual([[103, 'created'], [103, 'updated']]);
			expect(stored(103)).toMatchObject({ title: 'Paying', articleSlug: 'pay' });
		});

		it('reads the list again where the response of the create is lost', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 504, workDone: true } });
			const result = await run('upsert', upserted, { input: [page] });
			expect(actions(result)).toEqual([[103, 'updated']]);
			expect(result.hints(KNOWLEDGE_NODE)).toEqual([]);
			expect(requestsTo(acquire.sandbox, 'createArticle')).toHaveLength(1);
		});

		it('rejects a slug that several articles have', async () => {
			addArticle({ articleSlug: 'track-a-parcel' });
			const result = await run('upsert', upserted, { input: [{ ...page, slug: 'track-a-parcel' }] });
			expect(result.error?.message).toContain("2 articles in Acquire have the slug 'track-a-parcel': IDs 101, 103");
			expect(result.error?.description).toContain("Use 'Update' with the ID of the one you mean.");
			expect(changes(acquire.sandbox)).toEqual([]);
		});
	});

	it.each(['create', 'upsert'])('%s creates nothing where the list is known to be incomplete', async (call) => {
		const text = JSON.stringify({ data: { count: 9, articles: [stored(101)] } });
		acquire.sandbox.faults.schedule(({ method }) => (method === 'GET' ? { kind: 'body', status: 200, text } : undefined));
		const { error } = await run(call, call === 'upsert' ? upserted : { title: 'Pay' }, { input: [page] });
		expect(error?.message).toContain('The list of articles is incomplete: Acquire counts 9 entries but returned only 1');
		expect(changes(acquire.sandbox)).toEqual([]);
	});

	it.each(['create', 'upsert', 'update'])('%s takes no slug with blanks or slashes, before any request', async (call) => {
		const members = call === 'upsert' ? { ...upserted, slug: 'Track a/parcel' } : { title: 'T', articleId: locator('101'), [call === 'update' ? 'updateFields' : 'additionalFields']: { slug: 'Track a/parcel' } };
		const { error } = await run(call, members, { input: [page] });
		expect([error?.message, error?.description]).toEqual([expect.stringContaining("'Slug' is not a slug: \"Track a/parcel\""), expect.stringContaining('e.g. track-a-parcel.')]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe('Update', () => {
		describe('with new categories', () => {
			const withNew = { articleId: locator('101'), updateFields: { addCategory: 'Refunds, Vouchers' } };
			const created = () => acquire.sandbox.store.records('category').slice(2).map(({ name }) => name);
			const reject = (fault: Fault) => {
				let count = 0;
				acquire.sandbox.faults.schedule(({ method }) => (method === 'PUT' && ++count === 1 ? fault : undefined));
			};

			it('creates them', async () => {
				const result = await run('update', withNew);
				expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateArticle', body: { groupId: 1, addCategory: ['Refunds', 'Vouchers'] } }]);
				expect([created(), ...actions(result)]).toEqual([['Refunds', 'Vouchers'], [101, 'updated']]);
			});

			it.each<Fault>([{ kind: 'status', status: 504, workDone: true }, { kind: 'reset', when: 'after' }])('is not sent again by itself or by "Retry On Fail" after %j', async (fault) => {
				reject(fault);
				const { error } = await run('update', withNew, { settings: retries });
				expect([error?.message, error?.description]).toEqual([expect.stringContaining('The article may have been updated'), expect.stringContaining('otherwise it may be done twice')]);
				expect(created()).toEqual(['Refunds', 'Vouchers']);
			});

			it.each([
				{ what: 'cannot be read back', isUnreadable: true, message: 'Article 101 was updated, but could not be read back' },
				{ what: 'has lost something', isUnreadable: false, message: 'what was not sent has been cleared or changed: Description' },
			])('is not sent again by "Retry On Fail" where the article $what', async ({ isUnreadable, message }) => {
				let isNext = false;
				acquire.sandbox.faults.schedule(({ method }) => {
					const isReadBack = isNext;
					isNext = method === 'PUT';
					if (!isReadBack) return undefined;
					if (isUnreadable) return { kind: 'status', status: 500 };
					acquire.sandbox.store.recordTable('article').put({ ...stored(101), id: 101, description: '' });
					return undefined;
				});
				const { error } = await run('update', withNew, { settings: retries });
				expect(error?.message).toContain(message);
				expect(created()).toEqual(['Refunds', 'Vouchers']);
			});

			it('is not sent again for the sake of an earlier item that had failed', async () => {
				reject({ kind: 'status', status: 500 });
				const updateFields = { title: '={{ $json.title }}', addCategory: '={{ $json.added }}' };
				const input = [{ title: 'Other' }, { added: 'Refunds' }];
				const result = await run('update', { articleId: locator('101'), updateFields, options: { maxRetries: 0 } }, { input, settings: { ...retries, onError: 'continueRegularOutput' } });
				expect(result.json(KNOWLEDGE_NODE)).toEqual([expect.objectContaining({ action: 'updated' }), expect.objectContaining({ action: 'updated' })]);
				expect(created()).toEqual(['Refunds']);
			});
		});

		it('changes what is given of an article named by its slug', async () => {
			const result = await run('update', { articleId: locator('track-a-parcel'), bodyFormat: 'plainText', body: '# not a heading', updateFields: { slug: 'track', seoDescription: 'S' } });
			expect(result.json(KNOWLEDGE_NODE)).toEqual([expect.objectContaining({ id: 101, action: 'updated', articleSlug: 'track' })]);
			expect(stored(101)).toMatchObject({ title: 'Track a parcel', seo: { title: 'Track a parcel', description: 'S' }, jsonContent: { blocks: [{ text: '# not a heading', type: 'unstyled' }] } });
		});

		it.each([['markdown', '  '], ['markdown', '#'], ['html', '<p><br></p>']])('keeps the text where none is given: in %s %j', async (bodyFormat, body) => {
			await run('update', { articleId: locator('101'), bodyFormat, body, updateFields: { title: 'Other' } });
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateArticle', body: { groupId: 1, title: 'Other' } }]);
		});

		it('empties the text with Draft.js JSON alone', async () => {
			await run('update', { articleId: locator('101'), bodyFormat: 'draftJson', body: '{"blocks": [{"text": ""}]}' });
			expect(stored(101)).toMatchObject({ jsonContent: { blocks: [{ text: '' }] } });
		});

		it.each(['', '<p></p>'])('has nothing to update without a field or text, and sends nothing: %j', async (body) => {
			expect((await run('update', { articleId: locator('101'), bodyFormat: 'html', body, updateFields: {} })).error?.message).toContain('There is nothing to update');
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('says so where Acquire empties or changes what was not sent', async () => {
			acquire.sandbox.store.recordTable('article').put({ ...stored(101), id: 101, tags: [7], category: [{ id: 11, name: 'Shipping' }], seo: { title: 'Parcels', description: '' }, featuresImage: 'cover.png', access: 'internal', botAssigned: 'yes', autoRelated: 'no' });
			const noContent = { blocks: [{ key: 'a1a1a', text: '', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} }], entityMap: {} };
			acquire.sandbox.faults.next({
				when: ({ method }) => {
					if (method === 'PUT') acquire.sandbox.store.recordTable('article').put({ ...stored(101), id: 101, description: '', jsonContent: noContent, tags: [], category: [], seo: { title: '', description: '' }, featuresImage: null, access: 'active', botAssigned: 'no', autoRelated: 'yes' });
					return false;
				},
				fault: { kind: 'status', status: 200 },
			});
			const result = await run('update', { articleId: locator('101'), updateFields: { title: 'Other' } });
			const labels = 'Description, Body, Category Names or IDs, Tag IDs, Image, Search Engine Title, Access, Use in Chatbot, Relate Automatically';
			expect(result.error?.message).toContain(`Article 101 was updated, but what was not sent has been cleared or changed: ${labels}`);
			expect(result.error?.description).toContain('or somebody else changed it');
		});

		it('names a slug that no article has', async () => {
			expect((await run('update', { articleId: locator('nowhere'), updateFields: { title: 'x' } })).error?.message).toContain("No article in Acquire has the slug 'nowhere'");
		});
	});

	it.each([
		['publish', 102, 'active'],
		['unpublish', 101, 'draft'],
	])('%s changes the status alone, and only once', async (call, id, status) => {
		expect(actions(await run(call, { articleId: locator(String(id)) }))).toEqual([[id, 'updated']]);
		expect(actions(await run(call, { articleId: locator(String(id)) }))).toEqual([[id, 'unchanged']]);
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateArticle', body: { groupId: 1, status } }]);
	});

	it.each([['publish', 102], ['unpublish', 101]])('%s says so where Acquire shows another status than was sent', async (call, id) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'body', status: 200, text: '{"data":{"success":true,"message":"Done"}}' } });
		const result = await run(call, { articleId: locator(String(id)) });
		expect(actions(result)).toEqual([[id, 'updated']]);
		expect(result.hints(KNOWLEDGE_NODE)).toEqual([`Updated, but Acquire shows another status: Article ${id}`]);
	});

	it.each([['publish', 102, 'updated'], ['delete', 101, 'archived']])('%s is not told as unchanged where an earlier attempt may have done it, nor as wholly checked', async (call, id, action) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 504, workDone: true } });
		const result = await run(call, { articleId: locator(String(id)), options: { maxRetries: 0 } }, { settings: retries });
		expect(actions(result)).toEqual([[id, action]]);
		expect(result.hints(KNOWLEDGE_NODE)).toEqual([`Look for cleared fields, since an earlier request was not checked: Article ${id}`]);
	});

	it('an item that created an article is not told as unchanged when "Retry On Fail" repeats it', async () => {
		for (const fault of [{ kind: 'status', status: 503 }, { kind: 'status', status: 504, workDone: true }] as const) acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault });
		const result = await run('upsert', { ...upserted, options: { maxRetries: 0 } }, { input: [page, page], settings: { ...retries, ...continues.settings } });
		expect(actions(result)).toEqual([[103, 'unchanged'], [103, 'updated']]);
		expect(requestsTo(acquire.sandbox, 'createArticle')).toHaveLength(1);
	});

	it.each([['Other', 'updated'], ['Track a parcel', 'unchanged']])('an update with the title %s that is repeated after an earlier item is told as %s', async (title, action) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 503 } });
		const updateFields = { description: '={{ $json.description }}', title: '={{ $json.title }}' };
		const result = await run('update', { articleId: locator('101'), updateFields, options: { maxRetries: 0 } }, { input: [{ description: 'New' }, { title }], settings: { ...retries, ...continues.settings } });
		expect(actions(result)).toEqual([[101, 'updated'], [101, action]]);
		expect(result.hints(KNOWLEDGE_NODE)).toEqual([]);
	});

	it('a repeated update that may have been done before is not told as wholly checked', async () => {
		const faults: Array<Fault | undefined> = [{ kind: 'status', status: 503 }, { kind: 'status', status: 503 }, undefined, { kind: 'status', status: 503 }, undefined, { kind: 'status', status: 504, workDone: true }];
		acquire.sandbox.faults.schedule(({ method }) => (method === 'PUT' ? faults.shift() : undefined));
		const input = [{ id: 102, title: 'Other' }, { id: 101, title: 'First' }, { id: 101, title: 'Last' }];
		const parameters = { articleId: locator('={{ $json.id }}'), updateFields: { title: '={{ $json.title }}' }, options: { maxRetries: 0, concurrency: 1 } };
		const result = await run('update', parameters, { input, settings: { ...retries, maxTries: 3, ...continues.settings } });
		expect(actions(result)).toEqual([[102, 'updated'], [101, 'updated'], [101, 'updated']]);
		expect(result.hints(KNOWLEDGE_NODE)).toEqual(['Look for cleared fields, since an earlier request was not checked: Article 101']);
	});

	describe('where Acquire replaces the whole article', () => {
		it('hands over what is gone, so that Update by ID brings it back', async () => {
			await run('update', { articleId: locator('101'), body: TEXT });
			const before: IDataObject = stored(101);
			acquire.sandbox.setDialect({ updates: 'replace' });
			const [{ error, message, details }] = (await run('unpublish', { articleId: locator('101') }, continues)).json(KNOWLEDGE_NODE);
			expect(error).toContain('Title, Slug, Description, Body');
			expect(message).toContain('use Update, by its ID, with all fields, Slug included');
			const { lost } = details as { lost: IDataObject };
			expect(lost).toMatchObject({ title: before.title, articleSlug: before.articleSlug, description: before.description, access: 'active', jsonContent: before.jsonContent });
			const { title, articleSlug: slug, description, access, seoTitle, seoDescription } = lost;
			const updateFields = { title, slug, description, access, autoRelated: true, seoTitle, seoDescription };
			expect(actions(await run('update', { articleId: locator('101'), bodyFormat: 'draftJson', body: '={{ $json }}', updateFields }, { input: [lost.jsonContent as IDataObject] }))).toEqual([[101, 'updated']]);
			expect(stored(101)).toMatchObject({ title, articleSlug: slug, description, access, autoRelated: 'yes', jsonContent: before.jsonContent });
		});

		it.each([
			{ what: 'cleared', isRead: true, message: 'Article 102 was updated, but what was not sent has been cleared or changed: Title, Slug' },
			{ what: 'not read back', isRead: false, message: 'Article 102 was updated, but could not be read back: Acquire returned HTTP 500' },
		])('is not told as done by another attempt of "Retry On Fail" after it was $what', async ({ isRead, message }) => {
			acquire.sandbox.setDialect({ updates: 'replace' });
			let isWritten = false;
			acquire.sandbox.faults.schedule(({ method }) => {
				const isReadBack = isWritten;
				isWritten = method === 'PUT';
				return isReadBack && !isRead ? { kind: 'status', status: 500 } : undefined;
			});
			const { error } = await run('publish', { articleId: locator('102') }, { settings: retries });
			expect(error?.message).toContain(message);
			expect(requestsTo(acquire.sandbox, 'updateArticle')).toHaveLength(1);
		});
	});

	it('that does not exist is named by its own ID', async () => {
		expect((await run('get', { articleId: locator('999') })).error?.message).toMatch(/^Article 999 was not found in Acquire/);
	});

	describe('Archive or Delete', () => {
		it('archives, and leaves alone what is archived', async () => {
			const first = await run('delete', { articleId: locator('101') });
			const second = await run('delete', { articleId: locator('101') });
			expect([first, second].map((result) => result.json(KNOWLEDGE_NODE)[0])).toEqual([
				{ id: 101, deleted: false, action: 'archived' },
				{ id: 101, deleted: false, action: 'unchanged' },
			]);
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateArticle', body: { groupId: 1, status: 'archive' } }]);
		});

		it('says so where the article was not archived', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'body', status: 200, text: '{"data":{"success":true,"message":"Done"}}' } });
			expect((await run('delete', { articleId: locator('102') })).error?.message).toContain('Article 102 is still there, with the status draft');
		});

		it.each(['archive', 'delete'])('says so where the article is still there without a status (%s)', async (removal) => {
			acquire.sandbox.faults.schedule(({ method }) => ({ kind: 'body', status: 200, text: method === 'GET' ? '{"data":{"articles":{"id":102,"title":"A"}}}' : '{"data":{"success":true}}' }));
			expect((await run('delete', { articleId: locator('102'), removal })).error?.message).toContain('Article 102 is still there, with the status unknown');
		});

		it('deletes for good, through the archive', async () => {
			const result = await run('delete', { articleId: locator('101'), removal: 'delete' });
			expect(result.json(KNOWLEDGE_NODE)).toEqual([{ id: 101, deleted: true, action: 'deleted' }]);
			expect(acquire.sandbox.store.record('article', 101)).toBeUndefined();
			expect(requestsTo(acquire.sandbox, 'deleteArticle')).toHaveLength(2);
		});

		it('takes a 404 in any form for the deletion, which Acquire itself had just confirmed', async () => {
			acquire.sandbox.faults.schedule(({ method, path }) => (method === 'GET' && path.endsWith('/101') && acquire.sandbox.store.record('article', 101) === undefined ? { kind: 'body', status: 404, text: '{"message":"Not found"}', headers: { 'content-type': 'application/json' } } : undefined));
			expect((await run('delete', { articleId: locator('101'), removal: 'delete' })).json(KNOWLEDGE_NODE)).toEqual([{ id: 101, deleted: true, action: 'deleted' }]);
		});

		it.each<Fault>([{ kind: 'status', status: 504, workDone: true }, { kind: 'reset', when: 'duringBody' }])('does not send a deletion again after %j', async (fault) => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault });
			const result = await run('delete', { articleId: locator('101'), removal: 'delete' }, continues);
			expect(result.json(KNOWLEDGE_NODE)[0].error).toContain('The article may have been archived or deleted');
			expect(stored(101)).toMatchObject({ status: 'archive' });
		});

		it.each<Fault>([{ kind: 'status', status: 403 }, { kind: 'status', status: 429 }])('says that it archived the article where the deletion itself ends in %j', async (fault) => {
			let deletions = 0;
			acquire.sandbox.faults.schedule(({ method }) => (method === 'DELETE' && ++deletions > 1 ? fault : undefined));
			const { error } = await run('delete', { articleId: locator('101'), removal: 'delete', options: { maxRetries: 0 } });
			expect(error?.message).toContain('Article 101 was archived, but not deleted: ');
			expect(`${error?.message} ${error?.description}`).not.toContain('Nothing was changed');
			expect(stored(101)).toMatchObject({ status: 'archive' });
		});

		it('says so where the article is still there', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: { kind: 'body', status: 200, text: '{"data":{"success":true,"message":"Done"}}' } });
			expect((await run('delete', { articleId: locator('101'), removal: 'delete' })).error?.message).toContain('Article 101 is still there, with the status active');
		});

		it('does not delete an article that two items archive', async () => {
			const result = await run('delete', { articleId: '={{ $json.id }}' }, { input: [{ id: 101 }, { id: '101' }] });
			expect(actions(result)).toEqual([[101, 'archived'], [101, 'unchanged']]);
		});
	});

	describe('Get', () => {
		it.each([
			['markdown', TEXT, undefined],
			['plainText', 'Tracking\n\nUse the number in your email.', undefined],
			['draftJson', fromMarkdown(TEXT).content, undefined],
		])('returns the text as %s', async (outputFormat, body, lostInConversion) => {
			await run('update', { articleId: locator('101'), body: TEXT });
			const result = await run('get', { articleId: locator('track-a-parcel'), outputFormat });
			expect(result.json(KNOWLEDGE_NODE)).toEqual([expect.objectContaining({ id: 101, title: 'Track a parcel', body })]);
			expect(result.json(KNOWLEDGE_NODE)[0].lostInConversion).toEqual(lostInConversion);
		});

		it('lists what the format cannot express', async () => {
			const { content } = fromMarkdown('a');
			content.blocks[0].inlineStyleRanges.push({ style: 'color-red', offset: 0, length: 1 });
			await run('update', { articleId: locator('101'), bodyFormat: 'draftJson', body: JSON.stringify(content) });
			expect((await run('get', { articleId: locator('101') })).json(KNOWLEDGE_NODE)[0]).toMatchObject({ body: 'a', lostInConversion: ['the style color-red'] });
		});
	});

	describe('Get Many', () => {
		it('returns the articles alone whose IDs are asked for, also where Acquire ignores them', async () => {
			const text = JSON.stringify({ data: { count: 2, articles: [{ id: 101, title: 'A' }, { id: 102, title: 'B' }] } });
			acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text, headers: { 'content-type': 'application/json' } } });
			expect((await run('getAll', { filters: { ids: '102' } })).json(KNOWLEDGE_NODE).map(({ id }) => id)).toEqual([102]);
		});

		it('searches and filters in Acquire', async () => {
			const result = await run('getAll', { filters: { search: 'parcel', status: 'active', author: locator('Ada Example'), categoryId: locator('Shipping'), ids: '101, 102' } });
			expect(result.error).toBeUndefined();
			expect(requestsTo(acquire.sandbox, 'listArticles').map(({ query }) => query)).toEqual([expect.objectContaining({ groupId: '1', search: 'parcel', status: 'active', author: '2', categoryId: '11', ids: ['101', '102'] })]);
		});

		it.each([
			{ filters: { ids: '={{ [] }}' }, label: 'Article IDs' },
			{ filters: { ids: '={{ ", ," }}' }, label: 'Article IDs' },
			{ filters: { author: locator('={{ $json.author }}') }, label: 'Author' },
			{ filters: { categoryId: locator('={{ "" }}') }, label: 'Category' },
		])('returns no article where $label comes from an expression that gives nothing: $filters', async ({ filters, label }) => {
			const result = await run('getAll', { filters });
			expect(result.error?.message).toContain(`'${label}' is empty, so it would filter nothing`);
			expect(requestsTo(acquire.sandbox, 'listArticles')).toEqual([]);
		});

		it.each([
			['simple', { id: 101, title: 'Track a parcel', knowledgeBaseId: 1 }],
			['raw', { id: 101, knowledgeBaseId: 1 }],
			['selected', { id: 101, knowledgeBaseId: 1 }],
		])('says of which knowledge base each is, in the output %s', async (output, expected) => {
			const result = await run('getAll', { knowledgeBaseId: locator('Help Center'), output, outputFields: 'knowledgeBaseId' });
			expect(result.json(KNOWLEDGE_NODE)[0]).toEqual(output === 'selected' ? expected : expect.objectContaining(expected));
		});

		it('reads every page, in one shape', async () => {
			for (let n = 0; n < 130; n += 1) addArticle({ articleSlug: `a${n}` });
			const result = await run('getAll', { returnAll: true });
			expect(result.json(KNOWLEDGE_NODE)).toHaveLength(132);
			expect(result.json(KNOWLEDGE_NODE)[0]).toMatchObject({ id: 101, authorId: 2, categoryIds: [] });
		});
	});

	it.each(['knowledge base 2', 'Help Center', 'HELP-CENTER'])('takes the knowledge base by ID or name: %s', async (name) => {
		const result = await run('getAll', { knowledgeBaseId: locator(name.replace('knowledge base ', '')) });
		expect(result.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'listArticles')[0].query.groupId).toBe(name.endsWith('2') ? '2' : '1');
	});

	it('names a knowledge base that does not exist', async () => {
		expect((await run('getAll', { knowledgeBaseId: locator('Nowhere') })).error?.message).toContain('Acquire has no knowledge base named "Nowhere"');
		expect((await run('getAll', { knowledgeBaseId: locator('={{ "" }}') })).error?.message).toContain("'Knowledge Base' is empty");
	});

	it('offers articles to the end of the list, however few Acquire returns at once', async () => {
		acquire.sandbox.setDialect({ contactPageSize: 20 });
		for (let n = 0; n < 60; n++) addArticle({ title: `Article ${n}`, articleSlug: `article-${n}` });
		const parameters = { resource: 'article', operation: 'get', knowledgeBaseId: { __rl: true, mode: 'id', value: '1' } as const };
		const pages = await allPages('searchArticles', { type: 'n8n-nodes-acquire.acquireKnowledgeBase', credentials: credentialsOf(acquire.sandbox), parameters });
		expect(new Set(pages.flat().map(({ value }) => value)).size).toBe(acquire.sandbox.store.records('article').length);
	});

	it('offers the articles of the chosen knowledge base in the editor', async () => {
		const credentials = credentialsOf(acquire.sandbox);
		const editor = { type: 'n8n-nodes-acquire.acquireKnowledgeBase', credentials };
		const knowledgeBaseId = { __rl: true, mode: 'id', value: 'help center' } as const;
		const parameters = { resource: 'article', operation: 'get', knowledgeBaseId };
		const found = await callNodeMethod('listSearch', 'searchArticles', { ...editor, parameters, filter: 'track' });
		expect(found).toEqual({ results: [{ name: 'Track a parcel (101)', value: '101' }] });
		const chosen = await callNodeMethod('loadOptions', 'getCategories', { ...editor, parameters: { ...parameters, operation: 'create' } });
		expect(chosen).toEqual([{ name: 'Returns (12)', value: 12 }, { name: 'Shipping (11)', value: 11 }]);
		await expect(callNodeMethod('listSearch', 'searchArticles', { ...editor, parameters: { ...parameters, knowledgeBaseId: { ...knowledgeBaseId, value: '' } } })).rejects.toThrow('Choose the knowledge base first');
		expect(callsTo(acquire.sandbox)).not.toContain(undefined);
	});

	it('offers none of a knowledge base whose name two have, as a run would take none', async () => {
		acquire.sandbox.store.addRecord('knowledgeBase', { name: 'Help center' });
		const editor = { type: 'n8n-nodes-acquire.acquireKnowledgeBase', credentials: credentialsOf(acquire.sandbox), filter: 'track' };
		const parameters = { resource: 'article', operation: 'get', knowledgeBaseId: { __rl: true, mode: 'id', value: 'help center' } as const };
		await expect(callNodeMethod('listSearch', 'searchArticles', { ...editor, parameters })).rejects.toThrow('Choose the knowledge base first');
	});
});
