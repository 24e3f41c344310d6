import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Expression, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';
import { updateContact } from '../../nodes/AcquireContact/contact/update';
import { ItemParameters } from '../../nodes/operations/itemParameters';
import { DECLINED, plainExpression } from '../../nodes/operations/plainExpression';
import { executeContext } from './harness/executeContext';
import { expressionEngines, useExpressionEngine } from './harness/expressionEngines';

const PAIRS = 2_000;
const TREES = 200;
const HARD_NAMES = ['__proto__', 'constructor', 'prototype', 'length', 'toString', 'hasOwnProperty', 'caller', 'email', 'Loyalty tier', 'a.b', 'a"b', "a'b", 'a]b', 'a\\b', 'größe', '日本', '😀', '', ' ', '0', '-', '{{', '}}', 'class', '$json', '_id', 'first', 'isEmpty'];

const name = fc.oneof(fc.constantFrom(...HARD_NAMES), fc.string({ maxLength: 5 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
const scalar = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, '0042', '={{ 1 }}', '', -0));
const special = fc.constantFrom<unknown>(new Date(0), DateTime.fromMillis(0, { zone: 'UTC' }), 10n, () => 1, new Map([['a', 1]]), new URL('https://example.com'), Object.create(null));
const { value } = fc.letrec((tie) => ({
	value: fc.oneof({ maxDepth: 3 }, { weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: special }, { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) }, { weight: 3, arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }) }),
}));
const member = name.chain((key) => fc.constantFrom(`.${key}`, `["${key}"]`, `['${key}']`, `[\`${key}\`]`, `[ "${key}" ]`, `?.${key}`, `[0]`, `.${key}()`));
const path = fc.array(member, { maxLength: 3 }).map((members) => `$json${members.join('')}`);
const expression = path.chain((text) => fc.constantFrom(`={{ ${text} }}`, `={{${text}}}`, `={{\n\t${text} }}`, `={{ ${text} }} `, `= {{ ${text} }}`, `=x{{ ${text} }}`, `={{ ${text} }}{{ ${text} }}`, `={{ ${text} + 1 }}`, `={{ ${text}; }}`));

/** Expressions that fail, that give what n8n converts in a collection and not by itself, and that ask for what stands beside them. */
const difficult = fc.constantFrom(
	'={{ $json.email.nope() }}', '={{ $json.absent.deeper.yet }}', '={{ nobody }}', '={{ ( }}', '={{ DateTime.fromMillis(0, { zone: "UTC" }) }}', '={{ [DateTime.fromMillis(0, { zone: "UTC" })] }}', '={{ { at: DateTime.fromMillis(0, { zone: "UTC" }) } }}',
	'={{ new Date(0) }}', '={{ -0 }}', '={{ 0 / 0 }}', '={{ undefined }}', '={{ null }}', '={{ $parameter["&name"] }}', '={{ $parameter["&city"] + "x" }}', '={{ $rawParameter["&name"] }}', '={{ $json.email?.pop?.() }}', '={{ Object.values($json).find(Array.isArray)?.shift() }}', '={{ $json.email = $json.email + "x" }}', '={{ $node["Acquire Contact"].parameter["&name"] }}', '={{ $json.email + "x" }}', '=x{{ $json.email }}', '={{ [1, { a: "b" }] }}',
);
/** What a workflow may hold under a parameter: literals, plain expressions and others, at any depth. */
const { tree: parameters } = fc.letrec((tie) => ({
	tree: fc.oneof({ maxDepth: 3 }, { weight: 2, arbitrary: expression }, { weight: 2, arbitrary: difficult }, { weight: 3, arbitrary: fc.constantFrom('={{ $json.email }}', '={{ $json["Loyalty tier"] }}', '={{ $json }}') }, { weight: 2, arbitrary: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)) }, { weight: 2, arbitrary: fc.array(tie('tree'), { maxLength: 3 }) }, { weight: 3, arbitrary: fc.dictionary(fc.constantFrom('name', 'city', 'field', 'key', 'value'), tie('tree'), { noNullPrototype: true }) }),
}));

/** An item, and an expression that is likely to find something in it. */
const pair = fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: true }).chain((json) =>
	fc.record({ json: fc.constant(json), text: fc.oneof(expression, ...pathsInto(json).map((found) => fc.constant(`={{ ${found} }}`))) }),
);

function pathsInto(value: unknown, before = '$json'): string[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => [`${before}[${JSON.stringify(key)}]`, ...(/^[A-Za-z_$][\w$]*$/.test(key) ? [`${before}.${key}`] : [])].flatMap((found) => [found, ...pathsInto(inner, found)]));
}

/** What an expression can change of it copied: itself and its lists. Without a key by which toStrictEqual tells types apart. */
function copyOf(json: object): IDataObject {
	return Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'constructor').map(([key, value]) => [key, Array.isArray(value) ? [...(value as unknown[])] : value])) as IDataObject;
}

/** A node whose parameters and only item can be changed, for n8n's own evaluator. */
function n8nNode() {
	const items: INodeExecutionData[] = [{ json: {} }];
	const { context, workflow } = executeContext({ items, settings: { parameters: { resource: 'contact', operation: 'update' } } });
	return { items, context, expression: workflow.expression, node: workflow.getNode('Acquire Contact') as INode };
}

/** What it returns, or what n8n throws and the parameter that this names. */
function outcomeOf(read: () => unknown): { value: unknown } | { thrown: unknown; parameter: unknown } {
	try {
		return { value: read() };
	} catch (error) {
		const { message, context } = error as Error & { context?: { parameter?: unknown } };
		return { thrown: message, parameter: context?.parameter };
	}
}

describe.each(expressionEngines)('a plain expression, beside the %s engine of n8n', (_name, options) => {
	const n8n = n8nNode();
	afterAll(async () => await n8n.expression.releaseIsolate());
	useExpressionEngine(options);
	beforeAll(async () => await n8n.expression.acquireIsolate());

	it(`is left to n8n or gives what n8n gives, for ${PAIRS} pairs of expression and item`, () => {
		let taken = 0;
		fc.assert(
			fc.property(pair, ({ json, text }) => {
				const value = plainExpression(text)(json);
				if (value === DECLINED) return;
				taken += 1;
				n8n.items[0].json = json as IDataObject;
				n8n.node.parameters = { fieldsJson: text };
				expect(outcomeOf(() => n8n.context.getNodeParameter('fieldsJson', 0))).toStrictEqual({ value });
			}),
			{ numRuns: PAIRS },
		);
		expect(taken).toBeGreaterThan(PAIRS / 4);
	}, 120_000);

	it('makes no difference in locators, collections and lists of any depth, whatever else stands in them', () => {
		fc.assert(
			fc.property(pair, parameters, ({ json, text }, tree) => {
				// Each side has an item of its own: n8n's legacy engine lets an expression change it.
				const ofNewItem = (read: () => unknown) => {
					n8n.items[0].json = copyOf(json);
					return outcomeOf(read);
				};
				n8n.items[0].json = copyOf(json);
				n8n.node.parameters = { contactId: { __rl: true, mode: 'id', value: text }, fields: tree as IDataObject, options: { fieldsToClear: text } } as INode['parameters'];
				const read = new ItemParameters(n8n.context, n8n.items, updateContact.properties);
				for (const parameter of ['contactId', 'fields', 'options.fieldsToClear', 'columns.value', 'absent']) {
					expect(ofNewItem(() => read.value(parameter, 0))).toStrictEqual(ofNewItem(() => n8n.context.getNodeParameter(parameter, 0)));
				}
				expect(read.value('absent', 0, 'fallback')).toBe('fallback');
			}),
			{ numRuns: TREES },
		);
	}, 120_000);
});

describe('parameters of items', () => {
	it('come from n8n where its expressions see another item than the one that runs', () => {
		const { context, node } = n8nNode();
		node.parameters = { fieldsJson: '={{ $json.city }}' };
		const read = new ItemParameters(context, [{ json: { city: 'Rome' } }], []);
		expect(read.value('fieldsJson', 0)).toBeUndefined();
	});

	it('come from n8n where it brings them into a type afterwards', () => {
		const { context, items, node } = n8nNode();
		items[0].json = { age: '42' };
		node.parameters = { age: '={{ $json.age }}', list: { age: '={{ $json.age }}' } };
		const calls = jest.spyOn(context, 'getNodeParameter');
		const property = { displayName: 'Age', name: 'age', type: 'number', default: 0, validateType: 'number' } as const;
		const read = new ItemParameters(context, items, [property, { displayName: 'List', name: 'list', type: 'collection', default: {}, options: [property] }]);
		for (const parameter of ['age', 'list']) read.value(parameter, 0);
		expect(calls.mock.calls.map(([name]) => name)).toEqual(['age', 'list']);
		expect(read.value('age', 0, undefined, { skipValidation: true })).toBe('42');
		expect(calls.mock.calls.map(([name]) => name)).toEqual(['age', 'list', 'age']);
	});

	it.each([
		['101', '101'],
		['={{ $json.id }}', 102],
		['={{ $json.id + 1 }}', 103],
	])('do not read the cached name of a list choice, which may be an expression that a stranger wrote: %s', (value, read) => {
		const { context, items, node } = n8nNode();
		items[0].json = { id: 102 };
		const contactId = { __rl: true, mode: 'list', value, cachedResultName: '={{ $("Secrets").first().json.token }} (101)', cachedResultUrl: '={{ $("Secrets").first().json.url }}' };
		node.parameters = { contactId, filters: { contactId, ids: [contactId, '={{ $json.id * 2 }}'], note: '={{ "a" + "b" }}' } } as unknown as INode['parameters'];
		const parameters = new ItemParameters(context, items, []);
		const chosen = { __rl: true, mode: 'list', value: read };
		expect(parameters.value('contactId', 0)).toStrictEqual(chosen);
		expect(parameters.value('filters', 0)).toStrictEqual({ contactId: chosen, ids: [chosen, 204], note: 'ab' });
		expect(new ItemParameters(context, [{ json: {} }], []).value('contactId', 0)).toStrictEqual(chosen);
	});

	it('come from n8n where they are no plain expressions, one by one: those beside them are not evaluated', () => {
		const { context, items, node } = n8nNode();
		items[0].json = { name: ' Ada ', email: 'ada@example.com', tags: 'a,b', address: {} };
		const fields = { name: '={{ $json.name.trim() }}', email: '={{ $json.email }}', city: '={{ $json.address.city }}', 'e-mail. 2': '={{ $json.email }}', customFields: { field: [{ key: 'tags', value: '={{ $json.tags.split(",") }}' }, { key: 'home', value: '={{ $json.address.home }}' }] } };
		node.parameters = { fields } as unknown as INode['parameters'];
		const evaluations = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
		const value = new ItemParameters(context, items, []).value('fields', 0);
		expect(evaluations).toHaveBeenCalledTimes(2);
		evaluations.mockRestore();
		expect(value).toStrictEqual({ name: 'Ada', email: 'ada@example.com', city: undefined, 'e-mail. 2': 'ada@example.com', customFields: { field: [{ key: 'tags', value: ['a', 'b'] }, { key: 'home', value: undefined }] } });
		expect(value).toStrictEqual(context.getNodeParameter('fields', 0));
	});

	it.each([
		['fails', '={{ $json.name.nope() }}'],
		['sees what stands beside it', '={{ $parameter["&email"] }}'],
		['gives what n8n converts among others', '={{ DateTime.fromMillis(0, { zone: "UTC" }) }}'],
	])('come from n8n as a whole where one %s', (_what, name) => {
		const { context, items, node } = n8nNode();
		items[0].json = { email: 'ada@example.com', name: 'Ada' };
		node.parameters = { fields: { name, email: '={{ $json.email }}' } };
		const read = new ItemParameters(context, items, []);
		expect(outcomeOf(() => read.value('fields', 0))).toStrictEqual(outcomeOf(() => context.getNodeParameter('fields', 0)));
	});

	it.each(['={{ $json.tags.shift() }}', '={{ $json.tags?.pop?.() }}', '={{ $json.tags["splice"](0, 1) }}', '={{ $json.name = $json.name + "x" }}', '={{ ($json.count ??= 1) && delete $json.count }}', '={{ $rawParameter["&at"] }}', '={{ ({ a: { b: 1\\}}).a.b + $json.tags.shift() }}', '={{ ({ a: { b: { c: 1\\}}}).a.b.c + $json.tags.shift() }}'])('are evaluated once where that may change the item: %s', (name) => {
		const { context, items, node } = n8nNode();
		node.parameters = { fields: { name, at: '={{ new Date(0) }}' } };
		const ofNewItem = (read: () => unknown) => {
			items[0].json = { name: 'Ada', tags: ['a', 'b'] };
			return outcomeOf(read);
		};
		items[0].json = {};
		const read = new ItemParameters(context, items, []);
		expect(ofNewItem(() => read.value('fields', 0))).toStrictEqual(ofNewItem(() => context.getNodeParameter('fields', 0)));
	});

	it('are evaluated as a whole once n8n had to, and where there is nothing beside them', () => {
		const { context, items, node } = n8nNode();
		const at = '={{ DateTime.fromMillis(0, { zone: "UTC" }) }}';
		node.parameters = { fields: { name: '={{ $json.name.trim() }}', at }, at };
		items[0].json = { name: ' Ada ' };
		items.push({ json: { name: ' Bob ' } }, { json: { name: ' Eve ' } });
		const read = new ItemParameters(context, items, []);
		for (const index of [0, 1]) read.value('fields', index);
		const evaluations = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
		read.value('fields', 2);
		expect(evaluations).toHaveBeenCalledTimes(2);
		read.value('at', 2);
		expect(evaluations).toHaveBeenCalledTimes(3);
		evaluations.mockRestore();
	});

	it('are read from the workflow once for all items', () => {
		const items = [1, 2, 3].map((id) => ({ json: { id } }));
		const { context } = executeContext({ items, settings: { parameters: { resource: 'contact', operation: 'delete', contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } } } });
		const calls = jest.spyOn(context, 'getNodeParameter');
		const read = new ItemParameters(context, items, []);
		expect(items.map((_item, index) => read.value('contactId', index))).toEqual([1, 2, 3].map((value) => ({ __rl: true, mode: 'id', value })));
		expect(calls).toHaveBeenCalledTimes(1);
	});
});
