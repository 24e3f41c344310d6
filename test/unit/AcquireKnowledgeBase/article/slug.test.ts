import { articleMatch, slugOf } from '../../../../nodes/AcquireKnowledgeBase/article/slug';

it.each([
	['How do I pay?', 'how-do-i-pay'],
	['Crème brûlée', 'creme-brulee'],
	['cre\u0300me bru\u0302le\u0301e', 'creme-brulee'],
	['Ångström, Čeština & Việt Nam', 'angstrom-cestina-viet-nam'],
	['İstanbul', 'istanbul'],
	['Straße ½ Ａ', 'straße-1-2-a'],
	['Πώς πληρώνω', 'πως-πληρωνω'],
	['Йод ёлка', 'йод-ёлка'],
	['Мой зака\u0301з', 'мой-заказ'],
	['Їжа', 'їжа'],
	['ℹ\ufe0f Help 1\ufe0f\u20e3 ❤\ufe0f', 'i-help-1'],
	['?!', ''],
])('the slug of %j has no accents: %j', (title, slug) => {
	expect(slugOf(title)).toBe(slug);
});

it.each(['का', 'की', 'ガイド', 'パスワード', 'คืนเงิน', 'คำถาม', 'น้ำ', '한국어', 'கட்டணம்', 'שָׁלוֹם', 'أسئلة'])('the word %s stays what it is', (word) => {
	expect(slugOf(` ${word.normalize('NFC')}, ${word.normalize('NFD')}?`)).toBe(`${word.normalize('NFC')}-${word.normalize('NFC')}`);
});

it('compares slugs without regard to case and to how Unicode composes their letters', () => {
	const slugKey = (slug: string) => articleMatch.lookup({ knowledgeBaseId: 1, slug }).key;
	const keys = ['Caf\u00e9', ' cafe\u0301'].map(slugKey);
	expect(new Set([...keys, slugKey('café')]).size).toBe(1);
	expect(keys).not.toContain(slugKey('cafe'));
});
