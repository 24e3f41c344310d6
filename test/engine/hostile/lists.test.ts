import type { IDataObject } from 'n8n-workflow';
import { contractCalls } from '../../../scripts/samples/contractExamples';
import { newNode } from '../../unit/panels/parameters';
import { useSandbox } from '../harness/acquireContact';
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

/** The same with each text as an expression of n8n, but for members that are plain. */
function asExpressions(value: unknown, plain: readonly string[]): unknown {
	if (typeof value === 'string') return `${EXPRESSION} ${value}`;
	if (Array.isArray(value)) return value.map((entry) => asExpressions(entry, plain));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain.includes(key) ? member : asExpressions(member, plain)]));
}

/** Every text that the editor may save of the entries, or show. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const acquire = useSandbox();

/** Parameters of an operation that has the list. */
function parametersFor(node: string, kind: (typeof methods)[number]['kind'], name: string): IDataObject {
	return walked.find((one) => one.node === node && one.operation.methods?.[kind]?.[name] !== undefined)?.parameters ?? {};
}

describe.each([
	['and ids and keys that are none', PLAIN],
	['and nothing else', []],
])('An account whose texts are all expressions, %s:', (_name, plain) => {
	it.each(methods)('the list $name of $node ($kind) has nothing in it that n8n would evaluate', async ({ node, kind, name }) => {
		acquire.sandbox.faults.schedule(({ method, path }) => {
			const found = calls.find(({ pattern }) => pattern.test(`${method} ${path}`));
			// The attributes of the contract's example are those of contacts.
			const text = JSON.stringify(asExpressions(found?.response, plain))?.replaceAll('"object":"contact"', node === 'AcquireCompany' ? '"object":"company"' : '"object":"contact"');
			return found && { kind: 'body', status: 200, text, headers: { 'content-type': 'application/json' } };
		});
		const credentials = { 1: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: acquire.sandbox.apiKey } } };
		const list = await callNodeMethod(kind, name, { type: `n8n-nodes-acquire.${typeName(node)}`, parameters: parametersFor(node, kind, name) as never, credentials });
		const texts = textsIn(list);
		expect(texts.filter((text) => text.trim().startsWith('='))).toEqual([]);
		// A phone number has no name beside it.
		if (plain.length > 0) expect(texts.some((text) => text.includes(name === 'getSmsNumbers' ? '+1' : EXPRESSION))).toBe(true);
	});
});
