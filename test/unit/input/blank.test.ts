import { isBlank, isEmptyValue } from '../../../nodes/input/blank';

it.each([undefined, null, '', ' \t\n', '\u00a0', '\u200b', '\u2060\ufeff', '\u00ad '])('%j is blank', (value) => {
	expect(isBlank(value)).toBe(true);
});

it.each([0, false, '0', 'a', '\u200ba', '👩\u200d🚀', [], {}])('%j is not blank', (value) => {
	expect(isBlank(value)).toBe(false);
});

it.each([[[]], [['', null, '\u200b']], ['']])('%j is empty', (value) => {
	expect(isEmptyValue(value)).toBe(true);
});

it.each([[['', 0]], [{}], [0]])('%j is not empty', (value) => {
	expect(isEmptyValue(value)).toBe(false);
});
