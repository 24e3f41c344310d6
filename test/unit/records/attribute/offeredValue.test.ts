import type { Attribute } from '../../../../nodes/records/attribute/attribute';
import { offeredValue } from '../../../../nodes/records/attribute/offeredValue';
import { caughtError } from '../../caughtError';
import { expectLinearTime } from '../../linearTime';

const attribute = (inputType: string, options: string[]): Attribute => ({ key: 'key', label: 'Label', inputType, options });
const RADIO = attribute('radio', ['gold', 'silver', 'a, b', '5', ' spaced ']);
const CHECKBOX = attribute('checkbox', ['vip', 'new', 'a, b', 'a', '5']);
const valueIn = (of: Attribute, value: unknown) => offeredValue({ key: 'key', value, parameter: 'Fields' }, of);

describe('offeredValue', () => {
	it.each<[unknown, unknown]>([
		['gold', 'gold'], [' gold ', 'gold'], ['a, b', 'a, b'], [5, 5], ['5', '5'], [['gold'], 'gold'], [[5], 5], [['', ' a, b ', null], 'a, b'], ['spaced', ' spaced '],
		['', ''], [null, null], [undefined, undefined], [[], []], [[''], ['']],
	])('makes %j %j for a radio attribute', (given, expected) => {
		expect(valueIn(RADIO, given)).toEqual(expected);
	});

	it.each<[unknown, unknown]>([
		['vip', 'vip'], [' vip', 'vip'], ['a, b', 'a, b'], [5, 5],
		['vip,new', ['vip', 'new']], ['vip , new', ['vip', 'new']], ['vip,', ['vip']],
		['vip, a, b, new', ['vip', 'a, b', 'new']], ['a, b,a', ['a, b', 'a']], ['a,vip', ['a', 'vip']],
		['["vip", "a, b"]', ['vip', 'a, b']], [' ["vip"] ', ['vip']], ['["vip", ""]', ['vip']], ['[5]', [5]],
		[['vip', ' new '], ['vip', 'new']], [['vip', '', null], ['vip']], [[5], [5]],
		['', ''], [' ', ' '], [null, null], [[], []], [['  ', ''], ['  ', '']], [' , ', []],
	])('makes %j %j for a checkbox attribute', (given, expected) => {
		expect(valueIn(CHECKBOX, given)).toEqual(expected);
	});

	it('finds an option that looks like a number, as it is written', () => {
		expect(valueIn(attribute('checkbox', ['1.10', '1.20']), '[1.10, 1.20]')).toEqual(['1.10', '1.20']);
	});

	it.each(['Gold\u00a0Member', '\u200bGold  Member'])('takes what looks like an option: %j', (given) => {
		expect(valueIn(attribute('radio', ['Gold Member']), given)).toBe('Gold Member');
	});

	it.each(['Cafe\u0301', ' Caf\u00e9 '])('sends an option as Acquire spells it, however its letters are composed: %j', (given) => {
		for (const option of ['Caf\u00e9', 'Cafe\u0301']) {
			expect(valueIn(attribute('radio', [option]), given)).toBe(option);
			expect(valueIn(attribute('checkbox', ['vip', option]), `vip,${given}`)).toEqual(['vip', option]);
		}
	});

	it('takes each option of a checkbox once', () => {
		const [option] = CHECKBOX.options;
		expect(valueIn(CHECKBOX, [option, ` ${option} `])).toEqual([option]);
	});

	it('finds an option of three parts wherever it stands', () => {
		const of = attribute('checkbox', ['vip', 'a, b, c', 'd']);
		expect([valueIn(of, 'vip, a, b, c, d'), valueIn(of, 'd, vip, a, b, c'), valueIn(of, 'a, b, c, d')]).toEqual([['vip', 'a, b, c', 'd'], ['d', 'vip', 'a, b, c'], ['a, b, c', 'd']]);
	});

	it.each<[string, Attribute]>([
		['text', attribute('text', ['x'])],
		['a department', attribute('department', ['x'])],
		['a radio without options', attribute('radio', [])],
	])('leaves the value of %s as it is', (_name, of) => {
		expect(valueIn(of, ' anything, else ')).toBe(' anything, else ');
	});

	it.each<[Attribute, unknown, string]>([
		[RADIO, 'bronze', '"bronze"'], [RADIO, 'Gold', '"Gold"'], [RADIO, 'gold,silver', '"gold,silver"'], [RADIO, ['bronze'], '"bronze"'], [RADIO, true, '"true"'], [RADIO, 0, '"0"'],
		[RADIO, '["gold"]', '"[\\"gold\\"]"'],
		[CHECKBOX, 'old', '"old"'], [CHECKBOX, 'vip,old', '"old"'], [CHECKBOX, ['vip', 'old'], '"old"'], [CHECKBOX, 'VIP', '"VIP"'], [CHECKBOX, '["vip","old"]', '"old"'], [CHECKBOX, '[vip', '"[vip"'],
	])('rejects a value that is not offered', (of, given, quoted) => {
		const { message, description, details } = caughtError(() => valueIn(of, given));
		expect(message).toContain(`is not one of the options of 'Label' (key)`);
		expect(message).toContain(quoted.replace('"true"', 'true').replace('"0"', '0'));
		expect(description).toContain(of.options[0]);
		expect(String(description).includes('Separate several')).toBe(of === CHECKBOX);
		expect(details?.parameter).toBe('Fields');
	});

	it.each([[['gold', 'silver']], [['gold', 'bronze', '']]])('takes no several options for a radio attribute: %j', (given) => {
		const { message, description, details } = caughtError(() => valueIn(RADIO, given));
		expect(message).toContain("'Label' (key) takes one of its options, not several: \"[");
		expect(description).toContain('Use one of: gold, silver');
		expect(details).toEqual({ parameter: 'Fields' });
	});

	it('names ten of many options', () => {
		const many = attribute('radio', Array.from({ length: 500 }, (_, n) => `option ${n}`));
		expect(caughtError(() => valueIn(many, 'x')).description).toBe('Use one of: option 0, option 1, option 2, option 3, option 4, option 5, option 6, option 7, option 8, option 9 and 490 more.');
	});

	it('reads a long list in time in proportion', () => {
		expect(valueIn(CHECKBOX, `${'vip,'.repeat(19_999)}vip`)).toEqual(['vip']);
		expectLinearTime((text) => void valueIn(CHECKBOX, text), 'vip,', 'vip');
	});
});
