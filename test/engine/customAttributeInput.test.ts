import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { locator } from './harness/locator';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const operation = (name: string) => ({ resource: 'customAttribute', operation: name });
const byId = { attributeId: locator('={{ $json.id }}') };
const definition = { key: '={{ $json.key }}', label: '={{ $json.label }}', inputType: '={{ $json.type }}', choices: '={{ $json.choices }}' };
const size = { key: 'shoe_size', label: 'Shoe Size', type: 'text' };

describe('a custom attribute', () => {
	it.each<[string, IDataObject, string, string]>([
		['without key', { ...size, key: ' ' }, "'Key' is empty", 'Key'],
		['whose key is no text', { ...size, key: ['a'] }, "'Key' is not text", 'Key'],
		['called __proto__', { ...size, key: '__proto__' }, "'__proto__' cannot be the name of a field", 'Key'],
		['of an unknown input type', { ...size, type: 'slider' }, "'Input Type' must be one of checkbox, radio, text", 'Input Type'],
		['of radio without choices', { ...size, type: 'radio', choices: '' }, 'A radio attribute needs choices', 'Choices'],
		['of checkbox without choices', { ...size, type: 'checkbox', choices: [] }, 'A checkbox attribute needs choices', 'Choices'],
		['of text with choices', { ...size, choices: 'a, b' }, 'A text attribute has no choices', 'Choices'],
		['of an unknown object', { ...size, object: 'visitor' }, "'Object' must be one of case, company, contact", 'Object'],
	])('%s is rejected before any request', async (_case, bad, words, parameter) => {
		const parameters = { ...operation('create'), object: '={{ $json.object }}', ...definition };
		const run = await runContactNode(acquire.sandbox, [{ ...size, key: 'a' }, bad], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).slice(1)).toEqual([expect.objectContaining({ error: expect.stringContaining(words), details: { parameter } })]);
		expect(writes(acquire.sandbox)).toHaveLength(1);
		const stopped = await runContactNode(acquire.sandbox, [{ ...size, key: 'b' }, bad], parameters);
		expect(stopped.error?.message).toContain('[item 1]');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it.each<[string, IDataObject, string, string | undefined]>([
		['no id', { label: 'x' }, "'Custom Attribute' is not an ID", 'Custom Attribute'],
		['a key in place of an id', { id: 'loyalty_tier', label: 'x' }, "'Custom Attribute' is not an ID", 'Custom Attribute'],
		['a path', { id: '25/..', label: 'x' }, "'Custom Attribute' is not an ID", 'Custom Attribute'],
		['nothing to change', { id: 25, label: ' ', choices: '' }, 'There is nothing to update', undefined],
		['an unknown input type', { id: 25, type: 'slider' }, "'Input Type' must be one of checkbox, radio, text", 'Input Type'],
		['an unsafe key', { id: 25, key: 'constructor' }, "'constructor' cannot be the name of a field", 'Key'],
	])('is not updated with %s', async (_case, bad, words, parameter) => {
		const run = await runContactNode(acquire.sandbox, [bad], { ...operation('update'), ...byId, ...definition }, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)[0].error).toContain(words);
		expect(run.json(CONTACT_NODE)[0].details).toEqual(parameter && { parameter });
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each<[string, IDataObject, string]>([
		['choices for one of text', { id: 29, choices: 'a, b' }, 'A text attribute has no choices'],
		['radio without choices for one of text', { id: 29, type: 'radio' }, 'A radio attribute needs choices'],
	])('is not changed by %s', async (_case, bad, words) => {
		const run = await runContactNode(acquire.sandbox, [bad], { ...operation('update'), ...byId, ...definition });
		expect(run.error?.message).toContain(words);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('is returned as the item wants it', async () => {
		const changed = { ...operation('update'), ...byId, label: 'Tier' };
		const simple = await runContactNode(acquire.sandbox, [{ id: 25 }], { ...changed, output: 'simple' });
		expect(simple.json(CONTACT_NODE)).toEqual([{ id: 25, object: 'contact', key: 'loyalty_tier', type: 'text', system: 'no' }]);
		const selected = await runContactNode(acquire.sandbox, [{ id: 25 }], { ...changed, output: 'selected', outputFields: 'key' });
		expect(selected.json(CONTACT_NODE)).toEqual([{ id: 25, key: 'loyalty_tier' }]);
	});

	it('loses its choices when it becomes text', async () => {
		const run = await runContactNode(acquire.sandbox, [{ id: 25 }], { ...operation('update'), ...byId, inputType: 'text' });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)[0]).toMatchObject({ key: 'loyalty_tier', config: { label: 'Loyalty Tier', input: { type: 'text' } } });
		expect(run.json(CONTACT_NODE)[0].config).not.toHaveProperty('input.options');
	});

	describe.each(['get', 'delete', 'update'])('to %s by something that is no id', (name) => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...operation(name), ...byId, ...(name === 'update' && { label: 'New' }) },
			items: [{ id: 28 }, { id: 30 }, { id: 0, note: 'kept' }, { id: '31' }],
			bad: 2,
			words: "'Custom Attribute' is not an ID",
			parameter: 'Custom Attribute',
		});
	});

	describe('in a list with a limit below 1', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...operation('getAll'), limit: '={{ $json.limit }}' },
			items: [{ limit: 1 }, { limit: 0 }, { limit: '1' }],
			bad: 1,
			words: "'Limit' is not a whole number above 0",
			parameter: 'Limit',
		});
	});

	it.each(lostAnswers)('is not created twice after %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [size], { ...operation('create'), ...definition });
		expect(run.error?.message).toContain('The custom attribute may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('is updated again after a lost answer, and created again after 429', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'reset', when: 'after' } });
		const updated = await runContactNode(acquire.sandbox, [{ id: 25, label: 'Tier' }], { ...operation('update'), ...byId, ...definition });
		expect(updated.json(CONTACT_NODE)).toMatchObject([{ id: 25, config: { label: 'Tier' } }]);
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } });
		const created = await runContactNode(acquire.sandbox, [size], { ...operation('create'), ...definition });
		expect(created.json(CONTACT_NODE)).toMatchObject([{ key: 'shoe_size' }]);
	});

	it('cannot be reached by a key without the permission', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		const run = await runContactNode(acquire.sandbox, [{}], operation('getAll'));
		expect(run.error?.message).toContain('The API key lacks permission for this in Acquire');
	});
});
