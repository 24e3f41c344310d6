import type { IDataObject } from 'n8n-workflow';
import { contractCalls } from '../../../scripts/samples/contractExamples';
import { newNode } from '../../../scripts/samples/newNode';
import { useSandbox } from '../harness/useSandbox';
import { callNodeMethod } from '../harness/callMethod';
import { typeName, walked } from '../walk/walkedOperations';

const EXPRESSION = '={{ $("Secrets").first().json.token }}';
// By these a list tells which rows belong to it, or what an entry stands for.
const PLAIN = ['id', 'key', 'type', 'object', 'objectKey', 'number', 'reportKey', 'feature'];

const calls = contractCalls().map(({ call, response }) => ({ response, pattern: new RegExp(`^${call.replace(' ', ' /api/v1').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`) }));
const nodes = [...new Set(walked.map(({ node }) => node))];
const methods = nodes.flatMap((node) =>
	Object.entries(newNode(node).methods ?? {}).flatMap(([kind, functions]) =>
		kind === 'listSearch' || kind === 'loadOptions' || kind === 'resourceMapping' ? Object.keys(functions).map((name) => ({ node, kind, name }) as const) : [],
	),
);

/** The same with each text changed, but for members that are plain. */
function withTexts(value: unknown, change: (text: string) => string, plain: readonly string[]): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((entry) => withTexts(entry, change, plain));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain.includes(key) ? member : withTexts(member, change, plain)]));
}

/** Every text that the editor may save of the entries, or show. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The names that the editor shows of the entries. */
function namesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => (typeof member === 'string' ? (key === 'name' || key === 'displayName' ? [member] : []) : namesIn(member)));
}

const acquire = useSandbox();

/** Parameters of an operation that has the list. */
function parametersFor({ node, kind, name }: (typeof methods)[number]): IDataObject {
	return walked.find((one) => one.node === node && one.operation.methods?.[kind]?.[name] !== undefined)?.parameters ?? {};
}

/** What a list offers where Acquire answers with the contract's examples, their texts changed. */
async function listed(method: (typeof methods)[number], change: (text: string) => string, plain: readonly string[]): Promise<unknown> {
	const { node, kind, name } = method;
	acquire.sandbox.faults.schedule((request) => {
		const found = calls.find(({ pattern }) => pattern.test(`${request.method} ${request.path}`));
		// The attributes of the contract's example are those of contacts.
		const text = JSON.stringify(withTexts(found?.response, change, plain))?.replaceAll('"object":"contact"', node === 'AcquireCompany' ? '"object":"company"' : '"object":"contact"');
		return found && { kind: 'body', status: 200, text, headers: { 'content-type': 'application/json' } };
	});
	const credentials = { 1: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: acquire.sandbox.apiKey } } };
	return await callNodeMethod(kind, name, { type: `n8n-nodes-acquire.${typeName(node)}`, parameters: parametersFor(method) as never, credentials });
}

describe.each([
	['and ids and keys that are none', PLAIN],
	['and nothing else', []],
])('An account whose texts are all expressions, %s:', (_name, plain) => {
	it.each(methods)('the list $name of $node ($kind) has nothing in it that n8n would evaluate', async (method) => {
		const texts = textsIn(await listed(method, (text) => `${EXPRESSION} ${text}`, plain));
		expect(texts.filter((text) => text.trim().startsWith('='))).toEqual([]);
		// A phone number has no name beside it.
		if (plain.length > 0) expect(texts.some((text) => text.includes(method.name === 'getSmsNumbers' ? '+1' : EXPRESSION))).toBe(true);
	});
});

describe('An account whose texts are all long:', () => {
	it.each(methods)('the list $name of $node ($kind) cuts them', async (method) => {
		const names = namesIn(await listed(method, (text) => `${text} ${'x'.repeat(5_000)}`, PLAIN));
		expect(names).not.toEqual([]);
		expect(names.filter((name) => name.length > 350)).toEqual([]);
	});
});

describe('An account whose contacts have no ID that can be used', () => {
	it.each([undefined, 'ada'])('has some 500 of them read for the list, searched for %s', async (filter) => {
		acquire.sandbox.faults.schedule((_request, n) => {
			const list = Array.from({ length: 50 }, (_, row) => ({ id: `x${n}-${row}`, fields: {} }));
			return { kind: 'body', status: 200, text: JSON.stringify({ data: { list } }), headers: { 'content-type': 'application/json' } };
		});
		const credentials = { 1: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: acquire.sandbox.apiKey } } };
		const { results } = await callNodeMethod('listSearch', 'searchContacts', { credentials, filter });
		expect(results).toEqual([expect.objectContaining({ name: 'This list is incomplete: enter an ID or an expression instead' })]);
		expect(acquire.sandbox.journal.length).toBeLessThanOrEqual(16);
	}, 60_000);
});
