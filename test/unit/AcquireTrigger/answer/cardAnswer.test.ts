import { cardAnswer, cardOfText } from '../../../../nodes/AcquireTrigger/answer/cardAnswer';

const components = [{ type: 'text', text: 'Hello' }];
const canvas = { content: { components } };

describe('cardAnswer', () => {
	it('takes the canvas as documented, and the components alone', () => {
		expect(cardAnswer({ canvas })).toEqual({ canvas });
		expect(cardAnswer({ components })).toEqual({ canvas });
	});

	it('sends nothing else that stands beside them', () => {
		expect(cardAnswer({ canvas: { ...canvas, secret: 1 }, secret: 2 })).toEqual({ canvas });
	});

	it.each([{}, [], null, 'x', components, { canvas: {} }, { canvas: { content: [] } }, { components: 'text' }, { canvas: { components } }])('rejects %j, which has no list of components', (answer) => {
		expect(() => cardAnswer(answer)).toThrow('The answer has no list of components');
	});

	it('names the component that Acquire does not have', () => {
		expect(() => cardAnswer({ components: [...components, { type: 'buton' }] })).toThrow(/^Component 2.*'buton'.*'button'/);
	});
});

describe('cardOfText', () => {
	it('is a card that cardAnswer takes', () => {
		expect(cardAnswer(cardOfText('Later'))).toEqual({ canvas: { content: { components: [{ type: 'text', text: 'Later', style: 'muted' }] } } });
	});

	it('rejects text that says nothing', () => {
		expect(() => cardOfText(' ')).toThrow("'Fallback Text' is empty");
	});
});
