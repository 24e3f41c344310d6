import type { IDataObject } from 'n8n-workflow';
import { CARD_NODE, runCardNode } from './harness/acquireCard';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const url = 'https://example.com/orders/1001';
const initializeUrl = 'https://example.com/cards/orders';
const order = { component: [{ type: 'text', text: '={{ $json.order }}', textOptions: { displayStyle: 'header' } }, { type: 'button', label: 'Open', actionUrl: url }] };
const orderComponents = (text: string) => [{ type: 'text', text, displayStyle: 'header' }, { type: 'button', label: 'Open', action: { type: 'url', url } }];
const view = (components: object[]) => ({ type: 'ui_block', config: { canvas: { content: { components } } } });
const remoteConfig = { label: 'Loyalty', action_key: 'loyalty', action_type: 'initialize_tab', canvas: { content_url: true }, initialize_url: initializeUrl };

describe('Acquire Card: Timeline Card', () => {
	const acquire = useSandbox();
	const run = async (operation: string, parameters: IDataObject, options = {}) => await runCardNode(acquire.sandbox, `timelineCard.${operation}`, parameters, options);

	it('creates a card from the components of the panel, for a contact named by email address', async () => {
		const created = await run('create', { contactId: locator('ADA@example.com'), title: 'Order 1001', components: order }, { input: [{ order: 'Order 1001 shipped' }] });
		expect(created.error).toBeUndefined();
		expect(changes(acquire.sandbox).at(-1)).toEqual({ operationId: 'createTimelineCard', body: { contact_id: 101, title: 'Order 1001', view: view(orderComponents('Order 1001 shipped')) } });
		expect(created.json(CARD_NODE)).toEqual([expect.objectContaining({ id: 63, title: 'Order 1001', contactId: 101, components: orderComponents('Order 1001 shipped') })]);
	});

	it('says that the card may have been created where the response is lost', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'reset', when: 'after' } });
		expect((await run('create', { contactId: locator('42'), title: 'Order', components: { component: [{ type: 'divider' }] } })).error?.message).toContain('The card may have been created');
	});

	it('names the contact, not the card, where there is no such contact', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'body', status: 404, text: '{"error":{"code":"ERROR_RECORD_NOT_FOUND"}}' } });
		expect((await run('create', { contactId: locator('42'), title: 'Order', components: { component: [{ type: 'divider' }] } })).error?.message).toMatch(/^Contact 42 was not found in Acquire/);
	});

	it('creates a card from JSON, with its icon', async () => {
		const card = JSON.stringify({ canvas: { content: { components: [{ type: 'divider' }] } } });
		const created = await run('create', { contactId: locator('42'), title: 'Order', content: 'json', componentsJson: card, additionalFields: { iconFont: 'icon-ticket', iconImageUrl: './assets/icon.svg' } });
		expect(created.error).toBeUndefined();
		expect(changes(acquire.sandbox)[0].body).toEqual({ contact_id: 42, title: 'Order', view: view([{ type: 'divider' }]), meta: { iconFont: 'icon-ticket', iconImageUrl: './assets/icon.svg' } });
	});

	it.each([['की', 'की'], ['⚙️ Settings', 'settings'], ['⚙️', 'card'], ['1️⃣ Orders', '1-orders'], ['Order status!', 'order-status'], ['?!', 'card']])('makes the key of a card from its title %s: %s', async (title, key) => {
		await run('create', { contactId: locator('42'), title, content: 'url', initializeUrl });
		expect(changes(acquire.sandbox)[0].body).toMatchObject({ view: { config: { action_key: key } } });
	});

	it('creates a card whose content Acquire gets from a URL', async () => {
		const created = await run('create', { contactId: locator('42'), title: 'Loyalty', content: 'url', initializeUrl });
		expect(changes(acquire.sandbox)[0].body).toEqual({ contact_id: 42, title: 'Loyalty', view: { type: 'ui_block', config: remoteConfig } });
		expect(created.json(CARD_NODE)).toEqual([expect.objectContaining({ title: 'Loyalty', initializeUrl })]);
	});

	it.each([
		{ parameters: { components: { component: [{ type: 'divider' }, { type: 'button', label: '={{ "" }}' }] } }, message: "Component 2 (button): 'label' is missing" },
		{ parameters: { components: { component: [{ type: 'button', label: 'Open', actionType: 'Open URL', actionUrl: url }] } }, message: "Component 1 (button), action: Acquire has no action 'Open URL' here" },
		{ parameters: { components: {} }, message: "'Components' is empty" },
		{ parameters: { content: 'json', componentsJson: '[{"type": "buton"}]' }, message: "Component 1: Acquire has no component 'buton' here. Did you mean 'button'?" },
		{ parameters: { content: 'json', componentsJson: '[]' }, message: "'Components' is empty" },
		{ parameters: { content: 'url', initializeUrl: 'javascript:alert(1)' }, message: "'Content URL' is not an http or https URL" },
		{ parameters: { components: order, additionalFields: { iconImageUrl: 'javascript:alert(1)' } }, message: "'Icon URL' is neither a URL nor a path" },
		{ parameters: { components: order, title: ' ' }, message: "'Title' is empty" },
		{ parameters: { components: order, content: 'keep' }, message: "'Content' must be one of define, url, json" },
	])('sends nothing for $message', async ({ parameters, message }) => {
		const created = await run('create', { contactId: locator('42'), title: 'Order', ...parameters }, { input: [{ order: 'x' }] });
		expect(created.error?.message).toContain(message);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe('update', () => {
		const stored = { id: 62, title: 'Order 1001', view: view([{ type: 'text', text: 'Order 1001 shipped', style: 'heading' }]), meta: { iconFont: 'icon-ticket', iconImageUrl: 'https://example.com/icon.svg' } };

		it('sends content and icon back where a new title alone is given', async () => {
			const updated = await run('update', { cardId: '62', updateFields: { title: 'Order 1001 is late' } });
			expect(updated.error).toBeUndefined();
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateTimelineCard', body: { contact_id: 42, title: 'Order 1001 is late', view: stored.view, meta: stored.meta } }]);
		});

		it('returns contact, user and date, which the response lacks, as they were before', async () => {
			const updated = await run('update', { cardId: '62', output: 'raw', updateFields: { title: 'Late' } });
			expect(updated.json(CARD_NODE)).toEqual([{ ...stored, title: 'Late', contactId: 42, userId: 7, dateCreated: '2026-03-01T09:30:00.000Z' }]);
			expect(acquire.sandbox.journal).toHaveLength(2);
		});

		it('sends the title and icon back where new content is given', async () => {
			await run('update', { cardId: '62', content: 'define', components: order, updateFields: { iconFont: 'icon-truck' } }, { input: [{ order: 'Delivered' }] });
			expect(changes(acquire.sandbox)[0].body).toEqual({ contact_id: 42, title: 'Order 1001', view: view(orderComponents('Delivered')), meta: { ...stored.meta, iconFont: 'icon-truck' } });
		});

		it('leaves the rest of a card as it was where Acquire empties what it is not sent', async () => {
			acquire.sandbox.setDialect({ updates: 'replace' });
			const before = acquire.sandbox.store.record('timelineCard', 62);
			await run('update', { cardId: '62', updateFields: { title: 'Late' } });
			expect(acquire.sandbox.store.record('timelineCard', 62)).toEqual({ ...before, title: 'Late' });
		});

		it.each([
			{ updateFields: { iconFont: 'icon-truck' }, meta: { color: 'red', pinned: true, iconFont: 'icon-truck', iconImageUrl: './assets/icon.svg' } },
			{ updateFields: { title: 'Late' }, meta: { color: 'red', pinned: true, iconFont: 'icon-ticket', iconImageUrl: './assets/icon.svg' } },
		])('keeps what else the icon stands with: $updateFields', async ({ updateFields, meta }) => {
			const id = acquire.sandbox.store.addRecord('timelineCard', { title: 'Order', contactId: 42, view: stored.view, meta: { color: 'red', iconFont: 'icon-ticket', iconImageUrl: './assets/icon.svg', pinned: true } });
			await run('update', { cardId: id, updateFields });
			expect((changes(acquire.sandbox)[0].body as IDataObject).meta).toEqual(meta);
		});

		it('adds an icon to a card without one', async () => {
			const id = acquire.sandbox.store.addRecord('timelineCard', { title: 'Order', contactId: 42, view: stored.view });
			await run('update', { cardId: id, updateFields: { iconFont: 'icon-truck' } });
			expect((changes(acquire.sandbox)[0].body as IDataObject).meta).toEqual({ iconFont: 'icon-truck' });
		});

		it.each([
			{ cardId: '62', key: 'points-of-ada' },
			{ cardId: '61', key: 'loyalty' },
		])('changes card $cardId to content from a URL, with the key that it has', async ({ cardId, key }) => {
			await run('update', { cardId, content: 'url', initializeUrl, updateFields: { title: 'Points of Ada!' } });
			expect(changes(acquire.sandbox)[0].body).toMatchObject({ title: 'Points of Ada!', view: { type: 'ui_block', config: { ...remoteConfig, label: 'Points of Ada!', action_key: key } } });
		});

		it('keeps the icon and the label of content from a URL', async () => {
			const config = { ...remoteConfig, label: 'Points', iconImageUrl: 'https://example.com/icon.svg' };
			const id = acquire.sandbox.store.addRecord('timelineCard', { title: 'Loyalty', contactId: 42, view: { type: 'ui_block', config } });
			await run('update', { cardId: id, content: 'url', initializeUrl: url });
			expect(changes(acquire.sandbox)[0].body).toMatchObject({ view: { config: { ...config, initialize_url: url } } });
		});

		it('changes icon and label of content that stays, where it has its own', async () => {
			const config = { ...remoteConfig, label: 'Points', iconImageUrl: 'https://example.com/old.svg', submit_url: 'https://example.com/submit' };
			const id = acquire.sandbox.store.addRecord('timelineCard', { title: 'Points', contactId: 42, view: { type: 'ui_block', config } });
			await run('update', { cardId: id, updateFields: { title: 'Loyalty', iconImageUrl: 'https://example.com/new.svg' } });
			expect(changes(acquire.sandbox)[0].body).toMatchObject({ title: 'Loyalty', view: { config: { ...config, label: 'Loyalty', iconImageUrl: 'https://example.com/new.svg' } }, meta: { iconImageUrl: 'https://example.com/new.svg' } });
			await run('update', { cardId: '62', updateFields: { title: 'Late', iconImageUrl: 'https://example.com/new.svg' } });
			expect(changes(acquire.sandbox)[1].body).toMatchObject({ view: stored.view });
		});

		it('keeps what else the content holds where other content of the same kind takes its place', async () => {
			const remote = { ...remoteConfig, label: 'Points', submit_url: 'https://example.com/submit' };
			const own = { ...stored.view.config, iconImageUrl: 'https://example.com/own.svg' };
			const [remoteId, ownId] = [remote, own].map((config) => acquire.sandbox.store.addRecord('timelineCard', { title: 'Points', contactId: 42, view: { type: 'ui_block', config } }));
			await run('update', { cardId: remoteId, content: 'url', initializeUrl: url });
			await run('update', { cardId: ownId, content: 'json', componentsJson: '[{"type": "text", "text": "New"}]' });
			expect(changes(acquire.sandbox).map(({ body }) => (body as { view: { config: IDataObject } }).view.config)).toEqual([
				expect.objectContaining({ initialize_url: url, submit_url: 'https://example.com/submit' }),
				{ iconImageUrl: 'https://example.com/own.svg', canvas: expect.objectContaining({ content: expect.anything() as unknown }) as unknown },
			]);
		});

		it('changes nothing where Acquire does not return the content that is to stay', async () => {
			const id = acquire.sandbox.store.addRecord('timelineCard', { title: 'Without', contactId: 42 });
			const updated = await run('update', { cardId: id, updateFields: { title: 'New' } });
			expect(updated.error?.message).toContain("Acquire did not return 'Content', and the update would replace it");
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		describe('where Acquire returns something else than it should', () => {
			const update = async (held: IDataObject, parameters: IDataObject) => {
				const text = JSON.stringify({ data: { id: 62, title: 'Order', contactId: 42, view: stored.view, ...held } });
				acquire.sandbox.faults.next({ when: ({ method }) => method === 'GET', fault: { kind: 'body', status: 200, text } });
				return await run('update', { cardId: '62', ...parameters });
			};
			const divider = { content: 'json', componentsJson: '[{"type": "divider"}]' };

			it.each(['{"type":"ui_block"}', ['ui_block'], { type: 'ui_block', config: '{"canvas":{}}' }])('changes nothing where the content that is to stay is no object: %j', async (held) => {
				const { error } = await update({ view: held }, { updateFields: { title: 'New' } });
				expect(error?.message).toContain("Acquire did not return 'Content', and the update would replace it");
				expect(changes(acquire.sandbox)).toEqual([]);
			});

			it.each(['ui_block', { type: 'ui_block', config: 'canvas' }])('puts new content in the place of what is no object: %j', async (held) => {
				await update({ view: held }, divider);
				expect(changes(acquire.sandbox)[0].body).toEqual({ contact_id: 42, title: 'Order', view: view([{ type: 'divider' }]) });
			});

			it('keeps content without any settings', async () => {
				await update({ view: { type: 'ui_block', config: null } }, { updateFields: { title: 'New' } });
				expect(changes(acquire.sandbox)[0].body).toEqual({ contact_id: 42, title: 'New', view: { type: 'ui_block', config: {} } });
			});

			it('sends nothing back for null', async () => {
				const { error } = await update({ title: null, contactId: null, meta: null }, divider);
				expect(error).toBeUndefined();
				expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateTimelineCard', body: { view: view([{ type: 'divider' }]) } }]);
			});
		});

		it('needs something to change', async () => {
			const updated = await run('update', { cardId: '62', updateFields: {} });
			expect(updated.error?.message).toContain('There is nothing to update');
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	describe('Include Preview', () => {
		const hostile = { title: 'Hostile', contactId: 42, view: view([{ type: 'text', text: '<script>alert(1)</script>' }]) };

		it.each([
			{ output: 'raw', keys: ['contactId', 'id', 'preview', 'title', 'view'] },
			{ output: 'simple', keys: ['components', 'contactId', 'id', 'preview', 'title'] },
			{ output: 'selected', keys: ['id', 'preview', 'title'] },
		])('adds the components as HTML to the output $output', async ({ output, keys }) => {
			const id = acquire.sandbox.store.addRecord('timelineCard', hostile);
			const [card] = (await run('get', { cardId: id, output, outputFields: 'title,preview', options: { includePreview: true } })).json(CARD_NODE);
			expect(Object.keys(card).sort()).toEqual(keys);
			expect(card.preview).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
		});

		it('fails before the card is created where it cannot be evaluated', async () => {
			const { error } = await run('create', { title: 'Order', contactId: locator('42'), components: { component: [{ type: 'divider' }] }, options: { includePreview: "={{ $('Nowhere').item.json.preview }}" } });
			expect(error?.message).toContain("Referenced node doesn't exist");
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		it('is off unless it is chosen', async () => {
			expect((await run('get', { cardId: '62' })).json(CARD_NODE)[0]).not.toHaveProperty('preview');
		});

		it('comes with each card of a list, empty where the content is elsewhere', async () => {
			const cards = (await run('getAll', { contactId: locator('42'), options: { includePreview: true } })).json(CARD_NODE);
			expect(cards.map(({ id, preview }) => [id, /<h3>/.test(preview as string)])).toEqual([[62, true], [61, false]]);
		});
	});

	it('reads every card of one contact and of no other, page after page', async () => {
		for (let count = 0; count < 130; count++) acquire.sandbox.store.addRecord('timelineCard', { title: `Order ${count}`, contactId: 7 });
		const found = await run('getAll', { contactId: locator('7'), returnAll: true });
		expect(new Set(found.json(CARD_NODE).map(({ id }) => id)).size).toBe(130);
		expect(found.json(CARD_NODE).every(({ contactId }) => contactId === 7)).toBe(true);
	});

	it.each([
		{ what: 'pages are smaller than asked for, and counts all cards', pageSize: 12, counted: 'all' },
		{ what: 'counts the cards of a page alone', pageSize: 20, counted: 'page' },
	])('reads all cards where Acquire $what', async ({ pageSize, counted }) => {
		const cards = Array.from({ length: 34 }, (_, n) => ({ id: n + 1, title: `Order ${n}`, contactId: 7 }));
		acquire.sandbox.faults.schedule(({ query }) => {
			const first = pageSize * (Math.max(1, Number(query.page ?? 1)) - 1);
			const data = cards.slice(first, first + pageSize);
			return { kind: 'body', status: 200, text: JSON.stringify({ data: { offset: first, count: counted === 'all' ? cards.length : data.length, data } }) };
		});
		const found = await run('getAll', { contactId: locator('7'), returnAll: true });
		expect(found.json(CARD_NODE).map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
		expect(found.hints(CARD_NODE)).toEqual([]);
	});

	it('deletes a card', async () => {
		expect((await run('delete', { cardId: '62' })).json(CARD_NODE)).toEqual([{ deleted: true, id: 62 }]);
		expect(acquire.sandbox.store.record('timelineCard', 62)).toBeUndefined();
	});
});

describe('Acquire Card: cards in the right-hand panel', () => {
	const acquire = useSandbox();
	const common = { label: 'Order status', displayScope: 'case_action' };
	const tab = { label: 'Order status', action_key: 'order-status', action_type: 'initialize_tab' };

	it('creates a general card with content from a URL', async () => {
		const created = await runCardNode(acquire.sandbox, 'generalCard.create', { ...common, initializeUrl });
		expect(changes(acquire.sandbox)).toEqual([
			{ operationId: 'createUiComponent', body: { type: 'tab', displayScope: 'case_action', area: 'backend', config: { ...tab, canvas: { content_url: true }, initialize_url: initializeUrl } } },
		]);
		expect(created.json(CARD_NODE)).toEqual([expect.objectContaining({ label: 'Order status', initializeUrl, displayScope: 'case_action' })]);
	});

	it('creates a general card from components', async () => {
		await runCardNode(acquire.sandbox, 'generalCard.create', { ...common, content: 'json', componentsJson: [{ type: 'divider' }], additionalFields: { area: 'frontend', type: 'block', iconImageUrl: url } });
		expect(changes(acquire.sandbox)[0].body).toEqual({ type: 'block', displayScope: 'case_action', area: 'frontend', config: { ...tab, iconImageUrl: url, canvas: { content: { components: [{ type: 'divider' }] } } } });
	});

	it('creates an app card with the addresses that Acquire calls', async () => {
		const submitUrl = 'https://example.com/submit';
		const configureUrl = 'https://example.com/configure';
		await runCardNode(acquire.sandbox, 'appCard.create', { ...common, initializeUrl, submitUrl, additionalFields: { configureUrl, actionKey: 'orders' } });
		expect(changes(acquire.sandbox)[0].body).toMatchObject({ config: { label: 'Order status', action_key: 'orders', initialize_url: initializeUrl, submit_url: submitUrl, configure_url: configureUrl } });
	});

	it('rejects an app card without a web address to submit to', async () => {
		const created = await runCardNode(acquire.sandbox, 'appCard.create', { ...common, initializeUrl, submitUrl: '/submit' });
		expect(created.error?.message).toContain("'Submit URL' is not an http or https URL");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(['generalCard', 'appCard'])('deletes a card as %s', async (resource) => {
		const deleted = await runCardNode(acquire.sandbox, `${resource}.delete`, { cardId: '71' });
		expect(deleted.json(CARD_NODE)).toEqual([{ deleted: true, id: 71 }]);
		expect(acquire.sandbox.store.records('uiComponent')).toEqual([]);
	});
});
