import { fromHtml } from '../../../nodes/richText/fromHtml';
import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { characterOf } from '../../../nodes/richText/htmlEntities';
import { toMarkdown } from '../../../nodes/richText/toMarkdown';

// The first and the last of each row of names, by the table of the HTML standard.
it.each(Object.entries({
	quot: '"', QUOT: '"', amp: '&', AMP: '&', apos: "'", lt: '<', LT: '<', gt: '>', GT: '>', nbsp: '\u00a0', copy: '©', COPY: '©', laquo: '«', reg: '®', REG: '®', raquo: '»', frac12: '½',
	times: '×', szlig: 'ß', Uuml: 'Ü', uuml: 'ü', eacute: 'é', yuml: 'ÿ', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜',
	Alpha: 'Α', Rho: 'Ρ', Sigma: 'Σ', Omega: 'Ω', alpha: 'α', rho: 'ρ', sigmaf: 'ς', omega: 'ω', thetasym: 'ϑ', upsih: 'ϒ', piv: 'ϖ', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
	zwnj: '\u200c', rlm: '\u200f', ndash: '–', mdash: '—', lsquo: '‘', sbquo: '‚', ldquo: '“', bdquo: '„', dagger: '†', bull: '•', hellip: '…', permil: '‰', prime: '′', Prime: '″',
	lsaquo: '‹', rsaquo: '›', oline: '‾', frasl: '⁄', euro: '€', image: 'ℑ', weierp: '℘', real: 'ℜ', trade: '™', alefsym: 'ℵ', larr: '←', rarr: '→', harr: '↔', crarr: '↵', lArr: '⇐', hArr: '⇔',
	forall: '∀', part: '∂', exist: '∃', empty: '∅', nabla: '∇', notin: '∉', ni: '∋', prod: '∏', sum: '∑', minus: '−', lowast: '∗', radic: '√', prop: '∝', infin: '∞', ang: '∠', and: '∧', int: '∫',
	there4: '∴', sim: '∼', cong: '≅', asymp: '≈', ne: '≠', equiv: '≡', le: '≤', ge: '≥', sub: '⊂', nsub: '⊄', sube: '⊆', supe: '⊇', oplus: '⊕', otimes: '⊗', perp: '⊥', sdot: '⋅', lceil: '⌈',
	rfloor: '⌋', loz: '◊', spades: '♠', clubs: '♣', hearts: '♥', diams: '♦', lang: '⟨', rang: '⟩',
}))('&%s; is %s', (name, character) => {
	expect(characterOf(name)).toBe(character);
});

it.each([['#128', '€'], ['#x92', '’'], ['#150', '–'], ['#159', 'Ÿ'], ['#160', '\u00a0'], ['#127', '\x7f']])('&%s; is %s, as browsers show it', (name, character) => {
	expect(characterOf(name)).toBe(character);
});

it.each(['unknown', 'UUML', 'Copy', '', '38', '__proto__', '#0', '#x0', '#xd800', '#x110000'])('%j is no name of a character', (name) => {
	expect(characterOf(name)).toBeUndefined();
});

const WRITTEN = 'M&uuml;ller &copy; 2026 &mdash; 5&#160;&euro; &frac12; &rarr; caf&#xE9; &unknown; &UUML;';
const SHOWN = 'Müller © 2026 — 5\u00a0€ ½ → café &unknown; &UUML;';

it.each([
	['HTML', fromHtml],
	['Markdown', fromMarkdown],
])('%s shows characters for entities, and leaves unknown ones as they are', (_format, read) => {
	expect(read(WRITTEN)).toMatchObject({ content: { blocks: [{ text: SHOWN }] }, lost: [] });
});

it('addresses and titles have them too', () => {
	expect(fromMarkdown('[a](/m&uuml;ller?a&unknown; "&copy;")').content.entityMap['0'].data).toMatchObject({ url: '/müller?a&unknown;', title: '©' });
});

it('what looks like an entity is written so that it is read as it is', () => {
	const link = { type: 'LINK', mutability: 'MUTABLE', data: { url: '/?a&copy;', title: '&uuml;' } };
	const block = { key: 'a', text: '&copy; &unknown; &#169;', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [{ key: 0, offset: 0, length: 6 }], data: {} };
	const { content } = toMarkdown({ blocks: [block], entityMap: { 0: link } });
	expect(content).toBe('[\\&copy;](/?a\\&copy; "\\&uuml;") &unknown; \\&#169;');
	const back = fromMarkdown(content).content;
	expect([back.blocks[0].text, back.entityMap['0'].data]).toEqual([block.text, { ...link.data, href: '/?a&copy;' }]);
});
