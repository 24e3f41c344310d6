import { fromPlainText } from '../../../nodes/richText/fromPlainText';
import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { toPlainText } from '../../../nodes/richText/toPlainText';

describe('plain text', () => {
	it.each([
		['a *b*\r\n  c\n\n\n<d>', ['a *b*\n  c', '<d>']],
		['', ['']],
	])('%j has a block for each paragraph, and no marks', (text, blocks) => {
		expect(fromPlainText(text).content.blocks.map((block) => block.text)).toEqual(blocks);
	});

	it('is the same when written again', () => {
		expect(toPlainText(fromPlainText('a\nb\n\nc').content)).toEqual({ content: 'a\nb\n\nc', lost: [] });
	});

	it('says which links and images it leaves out', () => {
		expect(toPlainText(fromMarkdown('**a** [b](c)\n\n![d](e)\n\n---').content)).toEqual({ content: 'a b', lost: ['the addresses of links', 'a block with IMAGE in it'] });
	});
});
