import { type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { operations as accountOperations } from '../../../nodes/AcquireAccount/operations';
import { operations as contactOperations } from '../../../nodes/AcquireContact/operations';
import { nodeProperties } from '../../../nodes/operations/menu';
import type { Operation } from '../../../nodes/operations/operation';

const field = (name: string, displayOptions?: INodeProperties['displayOptions']): INodeProperties => ({
	displayName: name, name, type: 'string', default: '', ...(displayOptions && { displayOptions }),
});
const operation = (resource: string, value: string, ...properties: INodeProperties[]): Operation => ({
	resource, value, name: value.toUpperCase(), action: `${value} a thing`, description: `What ${value} does`, properties, endpoint: 'getContact',
	plan: () => ({ kind: 'ready', orderingKeys: [], execute: async () => [] }),
});

const hidden = field('contactId', { hide: { fieldsMode: ['map'] } });
const shown = field('columns', { show: { fieldsMode: ['map'] } });
const OPERATIONS = [
	operation('contact', 'update', hidden, shown),
	operation('customAttribute', 'getAll', field('limit')),
	operation('contact', 'create', shown),
	operation('customAttribute', 'create', field('key')),
];

/** The properties of the node below its menus. */
const fieldsOf = (operations: readonly Operation[]) => nodeProperties(operations).filter(({ name }) => !['toolNotice', 'resource', 'operation'].includes(name));

const includes = (values: unknown, value: string) => Array.isArray(values) && values.includes(value);
const isShownFor = ({ displayOptions }: INodeProperties, { resource, value }: Operation) => includes(displayOptions?.show?.resource, resource) && includes(displayOptions?.show?.operation, value);

/** The property as its operation wrote it: without what the menu adds. */
function asWritten({ displayOptions, ...property }: INodeProperties): INodeProperties {
	const { resource: _resource, operation: _operation, ...show } = displayOptions?.show ?? {};
	const own = { ...displayOptions, ...(Object.keys(show).length > 0 ? { show } : { show: undefined }) };
	return JSON.parse(JSON.stringify({ ...property, ...(Object.values(own).some((part) => part !== undefined) && { displayOptions: own }) })) as INodeProperties;
}

const seenBy = (operation: Operation, properties: INodeProperties[]) => properties.filter((property) => isShownFor(property, operation)).map(asWritten);
const written = ({ properties }: Operation) => JSON.parse(JSON.stringify(properties)) as INodeProperties[];

describe('nodeProperties', () => {
	const properties = nodeProperties(OPERATIONS, 'update');
	const menus = properties.filter(({ name }) => name === 'operation');

	it('starts with what concerns a tool', () => {
		expect(properties.map(({ name }) => name).slice(0, 2)).toEqual(['toolNotice', 'resource']);
	});

	it('has the resources in the order of the operations', () => {
		const unsorted = [operation('tag', 'get'), operation('auditLog', 'get'), operation('tag', 'delete')];
		expect(nodeProperties(unsorted)[1]).toMatchObject({
			name: 'resource',
			noDataExpression: true,
			options: [{ name: 'Tag', value: 'tag' }, { name: 'Audit Log', value: 'auditLog' }],
		});
	});

	it('shows the first resource in a fresh node', () => {
		expect([OPERATIONS, OPERATIONS.toReversed()].map((operations) => nodeProperties(operations)[1].default)).toEqual(['contact', 'customAttribute']);
	});

	it('has a menu for each resource, with the operations of it alone, by name', () => {
		expect(menus.map(({ displayOptions, options }) => [displayOptions?.show?.resource, options?.map((option) => 'value' in option && option.value)])).toEqual([
			[['contact'], ['create', 'update']],
			[['customAttribute'], ['create', 'getAll']],
		]);
	});

	it('takes name, action and description of a menu entry from the operation, and nothing else', () => {
		expect(menus[0].options?.[1]).toEqual({ name: 'UPDATE', value: 'update', action: 'update a thing', description: 'What update does' });
	});

	it('chooses the given operation, else Get Many', () => {
		expect(menus.map((menu) => menu.default)).toEqual(['update', 'getAll']);
	});

	it('chooses the given operation for the first resource only', () => {
		const [, , , other] = nodeProperties(OPERATIONS, 'create');
		expect(other).toMatchObject({ displayOptions: { show: { resource: ['customAttribute'] } }, default: 'getAll' });
	});

	it('chooses the first operation of a resource without Get Many', () => {
		const [, , menu] = nodeProperties([operation('tag', 'update'), operation('tag', 'create')]);
		expect(menu.default).toBe('update');
	});

	it('lets no expression choose the operation', () => {
		expect(menus.every((menu) => menu.noDataExpression)).toBe(true);
	});

	it('shows each field for its resource and operations, on top of the conditions of its own', () => {
		expect(fieldsOf(OPERATIONS).map(({ name, displayOptions }) => ({ name, displayOptions }))).toEqual([
			{ name: 'contactId', displayOptions: { hide: { fieldsMode: ['map'] }, show: { resource: ['contact'], operation: ['update'] } } },
			{ name: 'columns', displayOptions: { show: { fieldsMode: ['map'], resource: ['contact'], operation: ['update', 'create'] } } },
			{ name: 'limit', displayOptions: { show: { resource: ['customAttribute'], operation: ['getAll'] } } },
			{ name: 'key', displayOptions: { show: { resource: ['customAttribute'], operation: ['create'] } } },
		]);
	});

	it('shows for its own operations alone also where a field that it depends on is an expression', () => {
		const isShown = (values: { resource: string; operation: string }) => NodeHelpers.displayParameter({ ...values, fieldsMode: '={{ $json.mode }}' }, columns, null, null);
		const [columns] = fieldsOf(OPERATIONS).filter(({ name }) => name === 'columns');
		expect([{ resource: 'contact', operation: 'create' }, { resource: 'customAttribute', operation: 'create' }].map(isShown)).toEqual([true, false]);
	});

	it('does not change the operations, which share fields', () => {
		const before = JSON.stringify(OPERATIONS);
		nodeProperties(OPERATIONS);
		expect(JSON.stringify(OPERATIONS)).toBe(before);
	});
});

describe('a field of several operations', () => {
	it('is one property where it is the same', () => {
		const shared = [operation('tag', 'get', field('id')), operation('tag', 'delete', field('id'))];
		expect(fieldsOf(shared)).toHaveLength(1);
	});

	it('is one property for resources that have it in the same operations', () => {
		const shared = [operation('tag', 'get', field('options')), operation('role', 'get', field('options'))];
		expect(fieldsOf(shared).map(({ displayOptions }) => displayOptions?.show)).toEqual([{ resource: ['tag', 'role'], operation: ['get'] }]);
	});

	it('is one property for resources where that adds no operation that lacks it', () => {
		const shared = [operation('tag', 'get', field('options')), operation('role', 'get', field('options')), operation('role', 'delete', field('options'))];
		expect(fieldsOf(shared).map(({ displayOptions }) => displayOptions?.show)).toEqual([{ resource: ['tag', 'role'], operation: ['get', 'delete'] }]);
	});

	it('is a property of its own where another resource has such an operation without it', () => {
		const shared = [operation('tag', 'get', field('options')), operation('tag', 'delete'), operation('role', 'get', field('options')), operation('role', 'delete', field('options'))];
		expect(fieldsOf(shared).map(({ displayOptions }) => displayOptions?.show)).toEqual([
			{ resource: ['tag'], operation: ['get'] },
			{ resource: ['role'], operation: ['get', 'delete'] },
		]);
	});

	it('is two properties where it looks different', () => {
		const different = [operation('tag', 'get', field('id')), operation('tag', 'delete', { ...field('id'), description: 'The tag to delete' })];
		expect(fieldsOf(different)).toHaveLength(2);
	});

	it('stands after the fields before it in each operation', () => {
		const [a, b, c] = ['a', 'b', 'c'].map((name) => field(name));
		const mixed = [operation('tag', 'get', a, c), operation('tag', 'update', b, c), operation('tag', 'create', a, b)];
		expect(fieldsOf(mixed).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
	});

	it('stands as in the first operation where two disagree', () => {
		const [a, b] = ['a', 'b'].map((name) => field(name));
		expect(fieldsOf([operation('tag', 'get', a, b), operation('tag', 'update', b, a)]).map(({ name }) => name)).toEqual(['a', 'b']);
	});
});

describe.each([
	{ node: 'Acquire Contact', operations: contactOperations },
	{ node: 'Acquire Account', operations: accountOperations },
])('the panel of $node', ({ operations }) => {
	const properties = fieldsOf(operations);

	it.each(operations.map((operation) => ({ operation, name: `${operation.resource}: ${operation.value}` })))('shows $name its own fields alone, in its own order', ({ operation }) => {
		expect(seenBy(operation, properties)).toEqual(written(operation));
	});

	it('has no property that no operation shows', () => {
		expect(properties.filter((property) => !operations.some((operation) => isShownFor(property, operation)))).toEqual([]);
	});
});
