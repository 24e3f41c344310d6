import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { componentShapes } from '../../../../nodes/records/card/componentTable';
import { cardComponents } from '../../../../nodes/records/card/editor/componentFields';
import { componentsFromEditor } from '../../../../nodes/records/card/editor/fromEditor';
import { caughtError } from '../../caughtError';

const url = 'https://example.com/orders';
const read = (...component: IDataObject[]) => componentsFromEditor({ component }, 'Components');
const [group] = cardComponents('Components').property.options as Array<{ values: INodeProperties[] }>;

/** What the editor shows for a type, without what depends on a further choice. */
function shownFor(type: string): INodeProperties[] {
	return group.values.filter(({ name, displayOptions }) => name !== 'type' && (displayOptions?.show?.type as string[]).includes(type));
}

describe('the fields of components', () => {
	it('offer every type of the table', () => {
		const [{ options }] = group.values;
		expect((options as Array<{ value: string }>).map(({ value }) => value).sort()).toEqual(Object.keys(componentShapes).sort());
	});

	it('have each name once, so that a value means the same for every type', () => {
		expect(group.values.map(({ name }) => name)).toEqual([...new Set(group.values.map(({ name }) => name))]);
	});

	it.each([
		{ type: 'text', names: ['text', 'textOptions'] },
		{ type: 'button', names: ['label', 'actionType', 'actionUrl', 'actionScript', 'buttonOptions'] },
		{ type: 'data-table', names: ['title', 'dataTableItems', 'dataTableOptions'] },
		{ type: 'spacer', names: ['spacerOptions'] },
	])('show for $type what it cannot do without, and its options', ({ type, names }) => {
		expect(shownFor(type).map(({ name }) => name)).toEqual(names);
	});

	it('offer of choices what the vendor documents, the default first', () => {
		const [, options] = shownFor('text');
		const style = (options.options as INodeProperties[]).find(({ name }) => name === 'style');
		expect(style).toMatchObject({ default: 'normal', options: ['normal', 'muted', 'success', 'error'].map((value) => ({ value })) });
	});
});

describe('componentsFromEditor', () => {
	it.each([
		{ row: { type: 'text', text: 'Hello', textOptions: { displayStyle: 'header' } }, component: { type: 'text', text: 'Hello', displayStyle: 'header' } },
		{ row: { text: 'Hello' }, component: { type: 'text', text: 'Hello' } },
		{ row: { type: 'text', text: 'Hello', label: 'left from a button', buttonOptions: { size: 'xl' } }, component: { type: 'text', text: 'Hello' } },
		{ row: { type: 'image', url, imageOptions: { width: '50%', rounded: true } }, component: { type: 'image', url, width: '50%', rounded: true } },
		{ row: { type: 'button', label: 'Open', actionType: 'url', actionUrl: url, actionScript: 'x' }, component: { type: 'button', label: 'Open', action: { type: 'url', url } } },
		{ row: { type: 'button', label: 'Open', actionType: 'url', actionUrl: '' }, component: { type: 'button', label: 'Open' } },
		{ row: { type: 'button', label: 'Open', actionType: '', actionUrl: url }, component: { type: 'button', label: 'Open', action: { type: 'url', url } } },
		{ row: { type: 'button', label: 'Send', actionType: 'submit' }, component: { type: 'button', label: 'Send', action: { type: 'submit' } } },
		{ row: { type: 'button', label: 'Hi', actionType: 'event', actionScript: 'hi()' }, component: { type: 'button', label: 'Hi', action: { type: 'event', value: 'hi()' } } },
		{
			row: { type: 'data-table', title: 'Order', dataTableItems: { item: [{ key: 'Status', value: null }, { key: 'Total', value: 5, options: { style: 'dark' } }] }, dataTableOptions: { column: 2 } },
			component: { type: 'data-table', title: 'Order', items: [{ type: 'item', key: 'Status', value: '' }, { type: 'item', key: 'Total', value: 5, style: 'dark' }], column: 2 },
		},
		{
			row: { type: 'card', cardItems: { item: [{ title: 'Ada', options: { imageUrl: url, imageWidth: 30 }, buttons: { item: [{ label: 'Go', actionType: 'url', actionUrl: url }] }, text: { item: [{ text: 'Hi' }] } }] } },
			component: { type: 'card', items: [{ type: 'item', title: 'Ada', image: { url, width: 30 }, buttons: [{ type: 'button', label: 'Go', action: { type: 'url', url } }], text: [{ type: 'text', text: 'Hi' }] }] },
		},
		{ row: { type: 'radio', label: 'Choose', radioItems: { item: [{ label: 'A', options: { checked: true } }] } }, component: { type: 'radio', label: 'Choose', items: [{ label: 'A', checked: true }] } },
		{ row: { type: 'grid', header: { item: [{ key: 'no', text: 'No.' }] }, data: '[{"no": 1}]' }, component: { type: 'grid', header: [{ key: 'no', text: 'No.' }], data: [{ no: 1 }] } },
		{ row: { type: 'grid', header: {}, data: [{ no: 1 }] }, component: { type: 'grid', header: [], data: [{ no: 1 }] } },
		{ row: { type: 'section', sectionItems: '[{"type": "text", "text": "Hi"}]', sectionOptions: { align: 'separate' } }, component: { type: 'section', items: [{ type: 'text', text: 'Hi' }], align: 'separate' } },
		{ row: { type: 'section', sectionItems: '' }, component: { type: 'section', items: [] } },
		{ row: { type: 'divider' }, component: { type: 'divider' } },
	])('makes $component', ({ row, component }) => {
		expect(read(row)).toEqual([component]);
	});

	it('takes yes and no as text for what they are', () => {
		const items = [{ label: 'a', options: { checked: 'false' } }, { label: 'b', options: { checked: 'true' } }, { label: 'c', options: { checked: '' } }];
		expect(read({ type: 'checkbox', label: 'x', checkboxItems: { item: items } })).toMatchObject([{ items: [{ label: 'a', checked: false }, { label: 'b', checked: true }, { label: 'c' }] }]);
	});

	it.each([['false', false], ['true', true], [true, true]])('takes %j for what it is where it rounds the picture of an item', (imageRounded, rounded) => {
		const given = { title: 'Ada', options: { imageUrl: url, imageRounded, imageWidth: ' ' } };
		const item = { type: 'item', title: 'Ada', image: { url, rounded } };
		expect(read({ type: 'card', cardItems: { item: [given] } }, { type: 'list', listItems: { item: [given] } })).toEqual([{ type: 'card', items: [item] }, { type: 'list', items: [item] }]);
	});

	it.each([undefined, {}, { component: [] }])('takes %j for no component', (raw) => {
		expect(componentsFromEditor(raw, 'Components')).toEqual([]);
	});

	it.each([
		{ row: { type: 'button', label: '' }, message: "Component 2 (button): 'label' is missing" },
		{ row: { type: 'button', label: 'x', actionType: 'url', actionUrl: 'example.com' }, message: 'Component 2 (button), action (url): \'url\' is not an http or https URL: "example.com"' },
		{ row: { type: 'button', label: 'x', actionType: 'event' }, message: "Component 2 (button), action (event): 'value' is missing" },
		{ row: { type: 'button', label: 'x', actionType: 'Open URL', actionUrl: url }, message: "Component 2 (button), action: Acquire has no action 'Open URL' here" },
		{ row: { type: 'button', label: 'x', actionType: 'Submit' }, message: "Component 2 (button), action: Acquire has no action 'Submit' here. Did you mean 'submit'?" },
		{ row: { type: 'grid', header: {}, data: '[{' }, message: "Component 2 (grid): 'data' is not valid JSON: " },
		{ row: { type: 'grid', header: {}, data: '{}' }, message: "Component 2 (grid): 'data' is not a list" },
		{ row: { type: 'section', sectionItems: '[{"type": "badge"}]' }, message: "Component 2 (section), component 1 (badge): 'text' is missing" },
		{ row: { type: 'toString' }, message: "Component 2: Acquire has no component 'toString' here" },
	])('rejects $row', ({ row, message }) => {
		const error = caughtError(() => read({ text: 'Hi' }, row));
		expect(error.message).toContain(message);
		expect(error.details).toEqual({ parameter: 'Components' });
	});
});
