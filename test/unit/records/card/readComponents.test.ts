import { canvasOf, readComponents } from '../../../../nodes/records/card/readComponents';
import { caughtError } from '../../caughtError';

const components = [{ type: 'text', text: 'Hello' }];
const canvas = { content: { components } };

describe('readComponents', () => {
	it.each([
		{ form: 'an array', value: components },
		{ form: 'an array as text', value: JSON.stringify(components) },
		{ form: 'an object of components', value: { components } },
		{ form: 'a canvas', value: canvas },
		{ form: 'what a URL returns', value: { canvas } },
		{ form: 'a view', value: { type: 'ui_block', config: { canvas } } },
		{ form: 'a whole card as text', value: JSON.stringify({ id: 62, title: 'Order', view: { type: 'ui_block', config: { label: 'x', canvas } } }) },
	])('takes $form', ({ value }) => {
		expect(readComponents(value, 'Content')).toEqual(components);
	});

	it.each([
		{ value: ' ', message: "'Content' is empty" },
		{ value: '[{"type": "text"', message: "'Content' is not valid JSON: " },
		{ value: '"text"', message: '\'Content\' holds no list of components: "text"' },
		{ value: { canvas: { content_url: true } }, message: "'Content' holds no list of components: " },
		{ value: '[{"type": "text", "text": 12345678901234567890}]', message: "'Content' holds the number 12345678901234567890" },
		{ value: '[{"type": "text", "text": "a", "text": "b"}]', message: "'Content' has the key 'text' twice" },
		{ value: '[{"type": "buton"}]', message: "Component 1: Acquire has no component 'buton' here" },
		{ value: Object.create({ components }) as object, message: "'Content' holds no list of components: " },
	])('rejects $value', ({ value, message }) => {
		const error = caughtError(() => readComponents(value, 'Content'));
		expect(error.message).toContain(message);
		expect(error.details).toEqual({ parameter: 'Content' });
		expect(error.description).toMatch(/\S/);
	});

	it('reads what canvasOf makes', () => {
		expect(readComponents({ canvas: canvasOf(components) }, 'Content')).toEqual(components);
	});
});
