import type { INodeType } from 'n8n-workflow';
import { registries } from '../../scripts/samples/registries';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { loadClass } from './harness/packageClasses';
import { useSandbox } from './harness/useSandbox';
import { typeName } from './walk/walkedOperations';

// n8n shows a link beside a chosen record where the list gives its address. Acquire publishes no address of a record in its
// dashboard, so none may be made up.

const lists = registries().flatMap(({ node }) => {
	const type = `n8n-nodes-acquire.${typeName(node)}`;
	return Object.keys(loadClass<INodeType>('nodes', type).methods?.listSearch ?? {}).map((method) => ({ title: `${node} ${method}`, type, method }));
});

describe('a record that is chosen from a list', () => {
	const acquire = useSandbox();
	const parameters = { resource: 'article', operation: 'get', knowledgeBaseId: { __rl: true, mode: 'id', value: '1' } };

	it('can be chosen in every node', () => {
		expect(new Set(lists.map(({ type }) => type)).size).toBe(registries().length);
	});

	it.each(lists)('has no guessed link in $title', async ({ type, method }) => {
		const credentials = credentialsOf(acquire.sandbox);
		const { results } = await callNodeMethod('listSearch', method, { type, credentials, ...(/KnowledgeBase$/.test(type) && { parameters }) });
		expect(results.length).toBeGreaterThan(0);
		expect(results.filter((result) => 'url' in result)).toEqual([]);
	});
});
