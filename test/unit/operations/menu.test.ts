import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../nodes/operations/operation';
import { nodeProperties } from '../../../nodes/operations/menu';

const field = (name: string, displayOptions?: INodeProperties['displayOptions']): INodeProperties => ({
	displayName: name, name, type: 'string', default: '', ...(displayOptions && { displayOptions }),
});
const operation = (resource: Operation['resource'], value: string, ...properties: INodeProperties[]): Operation => ({
	resource, value, name: value.toUpperCase(), action: `${value} a thing`, description: `What ${value} does`, properties,
	plan: () => ({ concerns: [], carryOut: async () => [] }),
});

const RESOURCES = [
	{ resource: 'contact' as const, label: 'Contact', defaultOperation: 'update' },
	{ resource: 'customAttribute' as const, label: 'Custom Attribute', defaultOperation: 'getAll' },
];
const hidden = field('contactId', { hide: { fieldsMode: ['map'] } });
const shown = field('columns', { show: { fieldsMode: ['map'] } });
const OPERATIONS = [
	operation('contact', 'update', hidden, shown),
	operation('customAttribute', 'getAll', field('limit')),
	operation('contact', 'create', shown),
];

describe('nodeProperties', () => {
	const properties = nodeProperties(RESOURCES, 'contact', OPERATIONS);
	const menus = properties.filter(({ name }) => name === 'operation');

	it('starts with the resource; contacts are the default', () => {
		expect(properties[0]).toMatchObject({
			name: 'resource', noDataExpression: true, default: 'contact',
			options: [{ name: 'Contact', value: 'contact' }, { name: 'Custom Attribute', value: 'customAttribute' }],
		});
	});

	it('has a menu for each resource, with the operations of it alone, in order of their names', () => {
		expect(menus.map(({ displayOptions, options }) => [displayOptions?.show?.resource, options?.map((option) => 'value' in option && option.value)])).toEqual([
			[['contact'], ['create', 'update']],
			[['customAttribute'], ['getAll']],
		]);
	});

	it('takes name, action and description of a menu entry from the operation, and nothing else', () => {
		expect(menus[0].options?.[1]).toEqual({ name: 'UPDATE', value: 'update', action: 'update a thing', description: 'What update does' });
	});

	it('gives each resource its own default operation', () => {
		expect(menus.map((menu) => menu.default)).toEqual(['update', 'getAll']);
		expect(menus.every((menu) => menu.noDataExpression)).toBe(true);
	});

	it('shows each field for its resource and operation, on top of the conditions of its own', () => {
		const [, , , ...fields] = properties;
		expect(fields.map(({ name, displayOptions }) => ({ name, displayOptions }))).toEqual([
			{ name: 'contactId', displayOptions: { hide: { fieldsMode: ['map'] }, show: { resource: ['contact'], operation: ['update'] } } },
			{ name: 'columns', displayOptions: { show: { fieldsMode: ['map'], resource: ['contact'], operation: ['update'] } } },
			{ name: 'limit', displayOptions: { show: { resource: ['customAttribute'], operation: ['getAll'] } } },
			{ name: 'columns', displayOptions: { show: { fieldsMode: ['map'], resource: ['contact'], operation: ['create'] } } },
		]);
	});

	it('does not change the operations, which share fields', () => {
		expect(hidden.displayOptions).toEqual({ hide: { fieldsMode: ['map'] } });
		expect(shown.displayOptions).toEqual({ show: { fieldsMode: ['map'] } });
		expect(OPERATIONS.map(({ value }) => value)).toEqual(['update', 'getAll', 'create']);
	});
});
