import { fromPlainText } from '../../../nodes/richText/fromPlainText';
import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { toPlainText } from '../../../nodes/richText/toPlainText';

describe('plain text', () => {
	it.each([
		['a *b*\r\n  c\n\n\n<d>', ['a *b*\n  c', '<d>']],
		['\ufeffa\n\nb', ['a', 'b']],
		['', ['']],
	])('%j has a block for each paragraph, and no marks', (text, blocks) => {
		expect(fromPlainText(text).content.blocks.map((block) => block.text)).toEqual(blocks);
	});

	it('is the same when written again', () => {
		expect(toPlainText(fromPlainText('a\nb\n\nc').content)).toEqual({ content: 'a\nb\n\nc', lost: [] });
	});

	it('has the lines of code of several blocks one below the other', () => {
		const block = (text: string, data = {}) => ({ key: text, text, type: 'code-block', depth: 0, inlineStyleRanges: [], entityRanges: [{ key: 0, offset: 0, length: 1 }], data });
		const blocks = [block('if (a) {'), block(''), block('\tb();'), block('}'), block('SELECT 1', { language: 'sql' })];
		const entityMap = { 0: { type: 'LINK', mutability: 'MUTABLE', data: {} } };
		expect(toPlainText({ blocks, entityMap })).toEqual({ content: 'if (a) {\n\n\tb();\n}\n\nSELECT 1', lost: ['the addresses of links'] });
	});

	it.each([['MENTION', 'a mention within text'], ['EMBED', 'an embed within text']])('says that it leaves out a %s, whose words are there', (type, lost) => {
		const mentioned = { key: 'a', text: 'Hi Ada', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [{ key: 0, offset: 3, length: 3 }], data: {} };
		expect(toPlainText({ blocks: [mentioned], entityMap: { 0: { type, mutability: 'IMMUTABLE', data: {} } } })).toEqual({ content: 'Hi Ada', lost: [lost] });
	});

	it('says which links and images it leaves out', () => {
		expect(toPlainText(fromMarkdown('**a** [b](c)\n\n![d](e)\n\n---').content)).toEqual({ content: 'a b', lost: ['the addresses of links', 'a block with IMAGE in it'] });
	});
});
