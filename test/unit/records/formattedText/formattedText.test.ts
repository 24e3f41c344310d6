import type { IDataObject } from 'n8n-workflow';
import { bodyFormat, formattedText, type FormattedText, lossesOf, outputFormat, writtenText } from '../../../../nodes/records/formattedText/formattedText';
import { fromMarkdown } from '../../../../nodes/richText/fromMarkdown';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

function read(body: unknown, format?: string): FormattedText {
	const item = fakeItem({ parameters: { ...(format !== undefined && { bodyFormat: format }) } });
	return formattedText('Body').read(body, { label: 'Body', item }) as FormattedText;
}

const block = (members: IDataObject = {}) => ({ text: 'a😀b', ...members });

describe('formattedText', () => {
	it('reads Markdown unless another format is chosen', () => {
		expect(read('# a')).toEqual(fromMarkdown('# a'));
	});

	it.each([
		['markdown', 'header-one: a'],
		['plainText', 'unstyled: # a'],
		['html', 'unstyled: # a'],
	])('reads the text as %s', (format, expected) => {
		expect(read('# a', format).content.blocks.map(({ type, text }) => `${type}: ${text}`)).toEqual([expected]);
	});

	it('lists what it could not express', () => {
		expect(read('<video>a</video>', 'html').lost).toEqual(['the HTML tag <video>, of which the text is kept']);
	});

	it.each([
		['<!-- Later -->', 'markdown', "'Body' is empty but for what Acquire cannot express: a comment, which is left out"],
		['<img src="data:image/png;base64,AAAA">', 'html', "'Body' is empty but for what Acquire cannot express: an image with an address that is not a web address: data:image/png;base64,AAAA"],
		['<p style="color:red"><!-- Later --></p>', 'html', "'Body' is empty but for what Acquire cannot express: the HTML attribute style, a comment, which is left out"],
		[{ a: 1 }, 'html', `'Body' is not text: "{\\"a\\":1}"`],
		['a', 'rtf', `'Body Format' must be one of markdown, plainText, html, draftJson: "rtf"`],
		['{', 'draftJson', "'Body' is not valid JSON"],
	])('rejects %j as %s', (body, format, message) => {
		expect(caughtError(() => read(body, format)).message).toContain(message);
	});

	it.each<[string, unknown]>([
		['markdown', ''],
		['markdown', undefined],
		['markdown', '#'],
		['markdown', '&nbsp;'],
		['markdown', '- \n\n> '],
		['markdown', '```\n```'],
		['plainText', ' \u200b '],
		['html', '<p></p>'],
		['html', '<p><br></p>'],
		['html', '<ul><li>&nbsp;</li></ul>'],
		['html', '<p style="text-align:center"><br></p>'],
		['html', '<p class="ql-align-center"><span style="color:#f00">&nbsp;</span></p>'],
		['html', '<p><a name="top"></a></p>'],
		['html', '<p><a href=""></a></p>'],
		['draftJson', ''],
	])('takes text of which nothing shows for none: %s %j', (format, body) => {
		expect(read(body, format)).toBeUndefined();
	});

	it.each([
		['markdown', '---'],
		['markdown', '![](a.png)'],
		['html', '<hr>'],
		['draftJson', '{"blocks": [{"text": ""}]}'],
	])('takes what shows without a word, and what is empty on purpose: %s %j', (format, body) => {
		expect(read(body, format).content.blocks).toHaveLength(1);
	});

	it('leaves the format to the text, so that it alone is no change', () => {
		expect(bodyFormat.read('html', { label: '', item: fakeItem({}) })).toBeUndefined();
	});
});

describe('Draft.js JSON', () => {
	it('is taken as it is, from JSON text and from an object', () => {
		const { content } = fromMarkdown('**a** [b](c)\n\n- d');
		expect([read(JSON.stringify(content), 'draftJson'), read(content, 'draftJson')]).toEqual([{ content, lost: [] }, { content, lost: [] }]);
	});

	it('gets what is absent in a block', () => {
		expect(read({ blocks: [block(), block()] }, 'draftJson').content).toEqual({
			blocks: [0, 1].map(() => ({ key: expect.stringMatching(/^[a-z][a-z2-7]{4}$/) as string, text: 'a😀b', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} })),
			entityMap: {},
		});
	});

	it('gets no key that another block has', () => {
		const [{ key }] = read({ blocks: [block()] }, 'draftJson').content.blocks;
		const [made, given] = read({ blocks: [block(), block({ key })] }, 'draftJson').content.blocks;
		expect(given.key).toBe(key);
		expect(made.key).toMatch(/^[a-z][a-z2-7]{4}$/);
	});

	it.each<[string, unknown]>([
		["it has no 'blocks'", { blocks: [] }],
		["block 1 has no 'text'", { blocks: [block(), {}] }],
		['block 0 has a range outside its text', { blocks: [block({ inlineStyleRanges: [{ style: 'BOLD', offset: 1, length: 3 }] })] }],
		['block 0 has a range outside its text', { blocks: [block({ entityRanges: [{ key: 0, offset: -1, length: 1 }] })], entityMap: { 0: { type: 'LINK' } } }],
		['block 0 has a style without a name', { blocks: [block({ inlineStyleRanges: [{ offset: 0, length: 3 }] })] }],
		['block 0 has ranges that are no list', { blocks: [block({ entityRanges: {} })] }],
		['block 0 names an entity that is not in entityMap', { blocks: [block({ entityRanges: [{ key: 0, offset: 0, length: 1 }] })] }],
		["'entityMap' is not an object", { blocks: [block()], entityMap: [] }],
		["entity 0 has no 'type'", { blocks: [block()], entityMap: { 0: {} } }],
		['entity 0 leads to an address that is not a web address', { blocks: [block()], entityMap: { 0: { type: 'LINK', data: { href: 'javascript:alert(1)' } } } }],
		['two blocks have the same key', { blocks: [block({ key: 'x' }), block({ key: 'x' })] }],
	])('is rejected where %s', (reason, given) => {
		expect(caughtError(() => read(given, 'draftJson')).message).toBe(`'Body' is not raw content of Draft.js: ${reason}`);
	});
});

describe('writtenText', () => {
	const { content } = fromMarkdown('**a** [b](c)');

	it.each([
		['markdown', { body: '**a** [b](c)' }],
		['plainText', { body: 'a b', lostInConversion: ['the addresses of links'] }],
		['draftJson', { body: content }],
	] as const)('returns rich text as %s', (format, expected) => {
		expect(writtenText(content, format)).toEqual(expected);
	});

	it('has nothing for what is no rich text', () => {
		expect(writtenText(null, 'markdown')).toEqual({});
	});

	it('knows the formats that it offers', () => {
		expect(outputFormat.property.options?.map((option) => 'value' in option && option.value)).toEqual(['draftJson', 'markdown', 'plainText']);
	});
});

describe('lossesOf', () => {
	it('lists no more than 50', () => {
		const { lostInConversion } = lossesOf({ lost: Array.from({ length: 53 }, (_, n) => String(n)) });
		expect((lostInConversion as string[]).slice(48)).toEqual(['48', '49', 'and 3 more']);
	});

	it.each([undefined, { lost: [] }])('says nothing of %j', (text) => {
		expect(lossesOf(text)).toEqual({});
	});
});
