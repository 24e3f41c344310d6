import fc from 'fast-check';
import { ItemError } from '../../../../nodes/input/itemError';
import { checkedComponents } from '../../../../nodes/records/card/checkComponents';
import { componentShapes } from '../../../../nodes/records/card/componentTable';
import { caughtError } from '../../caughtError';

const url = 'https://example.com/orders';
const text = { type: 'text', text: 'Hello' };
const check = (...components: unknown[]) => checkedComponents(components, 'Content');
const rejection = (...components: unknown[]) => caughtError(() => check(...components));

/** One of each, with every member that the vendor's tables and examples know. */
const EACH = [
	{ _comment1: 'a remark', id: undefined, type: 'text', text: 'Hello', displayStyle: 'header', style: 'muted', align: 'right' },
	{ type: 'text', text: 5, style: 'heading' },
	{ type: 'image', url, width: 200, height: '50%', align: 'center', rounded: true, verticalAlign: 'middle' },
	{ type: 'link', url: 'http://example.com', visibleText: 'Orders', showLink: false },
	{
		type: 'list', align: 'right', items: [
			{ type: 'item', id: '1', title: '**Order**', subtitle: 'paid', image: { url, width: 30, height: 30, rounded: true }, value: url, action: { type: 'submit' } },
			{ type: 'item_list', title: 'More', style: 'button', items: [{ type: 'button', label: 'Again' }] },
		],
	},
	{
		type: 'data-table', title: 'Order', style: 'list', column: '2', verticalAlign: 'top', bordered: true, space: 'none', subTextAlign: 'left', action: { type: 'button', label: 'Delivered by' },
		items: [{ type: 'item', key: 'Status', value: 'paid', style: 'dark' }, { type: 'item', key: 'Note', value: '' }],
	},
	{
		type: 'card', style: 'single', items: [
			{ type: 'item', title: 'Ada', subtitle: 'London', bordered: true, align: 'center', image: { url, height: 300 }, action: { type: 'url', url }, text: [text], buttons: [{ type: 'button', label: 'Open', size: 'xl', style: 'outlined' }] },
		],
	},
	{ type: 'divider', style: 'dotted', size: 'x', fullWidth: true },
	{ type: 'spacer', size: 'xl', fullWidth: false },
	{ type: 'button', label: 'Say hi', action: { type: 'event', value: "acquireIO.trigger('setInputValue', 'Hi', true)" } },
	{ type: 'feedback', label: 'How was it?', style: 'star', ratings: 5 },
	{ type: 'feedback', label: 'How was it?', style: 'thumbs', rating: 9, size: 'l' },
	{ type: 'section', verticalAlign: 'middle', align: 'separate', items: [text, { type: 'divider' }] },
	{ type: 'json-to-html', json: [{ type: 'element', tagName: 'p', attributes: [], children: [{ type: 'text', textContent: 'Hello' }, { type: 'element', tagName: 'a', attributes: [{ key: 'href', value: url }] }] }] },
	{ type: 'checkbox', label: 'Choose', value: '', items: [{ label: 'One', value: '1', checked: '' }, { label: 'Two', value: '2', checked: true }] },
	{ type: 'input', id: 'name', label: 'Name', value: '', placeholder: 'Type here', action: { type: 'submit' } },
	{ type: 'textarea', label: 'Reason' },
	{ type: 'radio', id: 'r', label: 'Choose', value: '', items: [{ label: 'One', value: '1', checked: '' }] },
	{ type: 'single-select', label: 'Choose', items: [{ label: 'One', value: '1', id: '1' }] },
	{ type: 'badge', text: 'VIP', style: 'warning', bordered: true, rounded: true, displayType: 'advanced-secondary' },
	{ type: 'grid', title: 'Orders', header: [{ key: 'no', text: 'No.', width: 80 }], data: [{ no: 1001 }, { no: null }], emptyChar: '-', columnsWidth: 'same' },
].map(({ id, ...component }: Record<string, unknown>) => (id === undefined ? component : { ...component, id }));

describe('checkedComponents', () => {
	it('takes every documented component with every documented member, and changes nothing', () => {
		expect(new Set(EACH.map(({ type }) => type))).toEqual(new Set(Object.keys(componentShapes)));
		expect(check(...structuredClone(EACH))).toEqual(EACH);
		expect(check()).toEqual([]);
	});

	it.each([
		{ given: { type: 'buton', label: 'x' }, message: "Component 2: Acquire has no component 'buton' here. Did you mean 'button'?" },
		{ given: { type: 'constructor' }, message: "Component 2: Acquire has no component 'constructor' here" },
		{ given: { type: ['text'] }, message: 'Component 2: Acquire has no component "[\\"text\\"]" here' },
		{ given: { text: 'x' }, message: "Component 2 has no 'type'" },
		{ given: 'text', message: 'Component 2 is not an object: "text"' },
		{ given: null, message: 'Component 2 is not an object: "null"' },
		{ given: { type: 'button', labels: 'x' }, message: "Component 2 (button): Acquire has no property 'labels' here. Did you mean 'label'?" },
		{ given: JSON.parse('{"type": "text", "text": "x", "__proto__": 1}') as object, message: "Component 2 (text): Acquire has no property '__proto__' here" },
		{ given: { type: 'button' }, message: "Component 2 (button): 'label' is missing" },
		{ given: { type: 'button', label: ' ' }, message: "Component 2 (button): 'label' is missing" },
		{ given: { type: 'text', text: true }, message: "Component 2 (text): 'text' is not text: \"true\"" },
		{ given: { type: 'text', text: Number.NaN }, message: "Component 2 (text): 'text' is not text: \"NaN\"" },
		{ given: { type: 'text', text: 'x', align: 'centre' }, message: "Component 2 (text): 'align' must be one of left, center, right: \"centre\"" },
		{ given: { type: 'image', url, rounded: 'yes' }, message: "Component 2 (image): 'rounded' is neither true nor false: \"yes\"" },
		{ given: { type: 'image', url, width: '12em' }, message: "Component 2 (image): 'width' is not a size: \"12em\"" },
		{ given: { type: 'feedback', label: 'x', ratings: -1 }, message: "Component 2 (feedback): 'ratings' is not a number: \"-1\"" },
		{ given: { type: 'section', items: { type: 'text' } }, message: 'Component 2 (section): \'items\' is not a list: "{\\"type\\":\\"text\\"}"' },
		{ given: { type: 'section', items: [text, { type: 'badge' }] }, message: "Component 2 (section), component 2 (badge): 'text' is missing" },
		{ given: { type: 'data-table', items: [{ key: 'a', value: 'b' }] }, message: "Component 2 (data-table), item 1 has no 'type'" },
		{ given: { type: 'data-table', items: [{ type: 'item', key: 'a', value: null }] }, message: "Component 2 (data-table), item 1: 'value' is missing" },
		{ given: { type: 'list', items: [{ type: 'items', title: 'a' }] }, message: "Component 2 (list), item 1: Acquire has no item 'items' here. Did you mean 'item'?" },
		{ given: { type: 'card', items: [{ type: 'item', buttons: [text] }] }, message: "Component 2 (card), item 1, component 1: Acquire has no component 'text' here" },
		{ given: { type: 'card', items: [{ type: 'item', image: url }] }, message: `Component 2 (card), item 1: 'image' is not an object: "${url}"` },
		{ given: { type: 'card', items: [{ type: 'item', image: { src: url } }] }, message: "Component 2 (card), item 1, image: Acquire has no property 'src' here" },
		{ given: { type: 'button', label: 'x', action: { type: 'link' } }, message: "Component 2 (button), action: Acquire has no action 'link' here" },
		{ given: { type: 'button', label: 'x', action: { type: 'url' } }, message: "Component 2 (button), action (url): 'url' is missing" },
		{ given: { type: 'radio', label: 'x', items: ['One'] }, message: 'Component 2 (radio), item 1 is not an object: "One"' },
		{ given: { type: 'grid', header: [{ key: 'a' }], data: [] }, message: "Component 2 (grid), item 1: 'text' is missing" },
		{ given: { type: 'grid', header: [], data: [1] }, message: "Component 2 (grid): 'data' holds a row 1 that is not an object: \"1\"" },
		{ given: { type: 'grid', header: [], data: [{ a: { b: 1 } }] }, message: "Component 2 (grid): 'data' holds in row 1 under \"a\" what is neither text, number, true nor false" },
		{ given: { type: 'grid', header: [], data: [JSON.parse('{"__proto__": 1}')] }, message: "Component 2 (grid): 'data' holds in row 1 the name \"__proto__\", which n8n drops on the way" },
		{ given: { type: 'json-to-html', json: [{ type: 'element', tagName: 'script' }] }, message: "Component 2 (json-to-html): 'json' holds the element \"script\", which is not sent" },
		{ given: { type: 'json-to-html', json: [{ type: 'element', tagName: 'p', attributes: [{ key: 'onclick', value: 'x' }] }] }, message: "Component 2 (json-to-html): 'json' holds the attribute \"onclick\", which is not sent" },
		{ given: { type: 'json-to-html', json: { type: 'element', tagName: 'a', attributes: [{ name: 'href', value: 'javascript:x' }] } }, message: "Component 2 (json-to-html): 'json' holds a 'href' that is not an http or https URL: \"javascript:x\"" },
		{ given: { type: 'json-to-html', json: ['p'] }, message: "Component 2 (json-to-html): 'json' holds what is neither an element with a tagName nor a text: \"p\"" },
	])('rejects $given', ({ given, message }) => {
		const error = rejection(text, given);
		expect(error.message).toBe(message);
		expect(error.details).toEqual({ parameter: 'Content' });
		expect(error.description).toMatch(/\S/);
	});

	it.each([
		{ type: 'text', text: 0 },
		{ type: 'image', url, rounded: '', width: 0, height: '12.25%' },
		{ type: 'image', url, rounded: 'true', width: '200px', height: '200' },
		{ type: 'image', url, rounded: 'false', width: 1.5 },
		{ type: 'feedback', label: 'x', ratings: 0 },
		{ type: 'feedback', label: 'x', ratings: '05' },
		{ type: 'json-to-html', json: [{ type: 'element', tagName: 'A', attributes: [{ name: 'href', value: url }, { key: 'hreflang', value: 'en' }, { key: 'data-on', value: 'x' }], children: null }] },
	])('takes %j', (component) => {
		expect(() => check(component)).not.toThrow();
	});

	it.each([
		{ type: 'image', url, width: -1 },
		{ type: 'image', url, width: '1.px' },
		{ type: 'image', url, width: 'x200' },
		{ type: 'image', url, width: '200pxx' },
		{ type: 'image', url, rounded: 1 },
		{ type: 'feedback', label: 'x', ratings: '5x' },
		{ type: 'feedback', label: 'x', ratings: Number.POSITIVE_INFINITY },
		{ type: 'json-to-html', json: [{ type: 'element', tagName: 'svg', attributes: [{ key: 'xlink:href', value: 'javascript:x' }] }] },
		{ type: 'json-to-html', json: [{ type: 'element', tagName: 'p', attributes: 'class' }] },
		{ type: 'json-to-html', json: [{ type: 'element', tagName: 'p', attributes: [{ value: 'x' }] }] },
		{ type: 'json-to-html', json: [{ type: 'text', tagName: 'p' }, { type: 'other', tagName: 'p' }] },
		{ type: 'json-to-html', json: [{ type: 'element', tagName: 'p p' }] },
	])('does not take %j', (component) => {
		expect(() => check(component)).toThrow(`Component 1 (${component.type})`);
	});

	const tree = (attributes: object[], tagName = 'a') => ({ type: 'json-to-html', json: [{ type: 'element', tagName, attributes, children: [] }] });

	it.each([
		{ key: 'href', name: 'title', value: 'javascript:alert(1)' },
		{ key: 'title', name: 'href', value: 'javascript:alert(1)' },
		{ key: 'onclick', name: 'title', value: 'alert(1)' },
		{ key: 'title', name: 'onclick', value: 'alert(1)' },
		{ key: ' onclick', value: 'alert(1)' },
		{ key: 'href ', value: 'javascript:alert(1)' },
		{ key: '\u0000href', value: 'javascript:alert(1)' },
		{ key: 'title\nonclick', value: 'x' },
		{ key: 'x/onclick', value: 'alert(1)' },
		{ key: 'title>', value: 'x' },
		{ key: '', value: 'x' },
		{ key: 5, name: 'title', value: 'x' },
		{ key: null, name: 'href', value: 'javascript:alert(1)' },
		{ key: null, value: 'x' },
		{ key: 'title', name: ['href'], value: 'javascript:alert(1)' },
	])('rejects the attribute %j', (attribute) => {
		expect(rejection(tree([attribute])).message).toMatch(/^Component 1 \(json-to-html\): 'json' holds /);
	});

	it.each([{ key: 'title', name: 'title', value: 'Order' }, { key: 'href', name: 'href', value: url }, { key: 'aria-label', value: 'x' }, { key: 'xml:lang', value: 'en' }, { key: 'TITLE', value: 'x' }, { key: null, name: 'title', value: 'x' }])('takes the attribute %j', (attribute) => {
		expect(() => check(tree([attribute]))).not.toThrow();
	});

	it.each(['script', 'SCRIPT', 'iframe', 'frame', 'svg', 'animate', 'math', 'form', 'button', 'input', 'template', 'style', 'x-widget', 'constructor'])('rejects the element %s', (tagName) => {
		expect(rejection(tree([], tagName)).message).toContain(`"${tagName}"`);
	});

	it.each(['p', 'DIV', 'span', 'strong', 'h1', 'ul', 'table', 'td', 'a', 'img', 'br', 'hr'])('takes the element %s', (tagName) => {
		expect(() => check(tree([], tagName))).not.toThrow();
	});

	it.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '//example.com', '/orders', 'https://', 'https:// example.com', 'ftp://example.com', ' https://example.com', 5, 'https:example.com'])(
		'rejects the address %j',
		(address) => {
			for (const component of [{ type: 'link', url: address }, { type: 'image', url: address }, { type: 'button', label: 'x', action: { type: 'url', url: address } }]) {
				expect(rejection(component).message).toContain("'url' is not an http or https URL");
			}
		},
	);

	it('takes 20 levels and rejects more', () => {
		const nested = (levels: number): object => (levels === 0 ? text : { type: 'section', items: [nested(levels - 1)] });
		expect(() => check(nested(20))).not.toThrow();
		expect(rejection(nested(21)).message).toBe('Component 1 (section) is nested too deeply');
		expect(rejection(nested(1_000)).message).toBe('Component 1 (section) is nested too deeply');
		const html = (levels: number): object => ({ type: 'element', tagName: 'p', children: levels === 0 ? [] : [html(levels - 1)] });
		expect(rejection({ type: 'json-to-html', json: html(25) }).message).toContain('nested too deeply');
	});

	it('rejects more than 2,000 parts, also where a list stands in itself', () => {
		expect(() => check(...Array.from({ length: 2_000 }, () => text))).not.toThrow();
		expect(rejection(...Array.from({ length: 2_001 }, () => text)).message).toBe("'Content' holds more than 2000 components, items and rows");
		let twice: object = text;
		for (let level = 0; level < 18; level++) twice = { type: 'section', items: [twice, twice] };
		expect(rejection(twice).message).toContain('holds more than 2000');
		const itself: { type: string; items: unknown[] } = { type: 'section', items: [] };
		itself.items.push(itself);
		expect(rejection(itself).message).toContain('nested too deeply');
	});

	it('never throws anything but an ItemError', () => {
		const name = fc.constantFrom(...Object.keys(componentShapes), 'item', 'items', 'type', 'json', 'data', 'action', 'url', 'image', 'header', 'text', 'children', '__proto__');
		const hostile = fc.letrec((tie) => ({
			value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, name, fc.constantFrom(url, null, undefined, 1, true, ''), fc.anything(), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(name, tie('value'), { maxKeys: 4 })),
		})).value;
		fc.assert(
			fc.property(fc.array(hostile, { maxLength: 4 }), (components) => {
				try {
					check(...components);
				} catch (error) {
					expect(error).toBeInstanceOf(ItemError);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('survives lists of any depth', () => {
		const deep = (around: (inner: unknown) => unknown) => Array.from({ length: 50_000 }).reduce(around, text);
		for (const value of [deep((inner) => [inner]), deep((inner) => ({ type: 'section', items: [inner] })), { type: 'button', label: deep((inner) => [inner]) }]) expect(rejection(value)).toBeInstanceOf(ItemError);
	});
});
