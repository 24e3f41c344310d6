import { nameKey } from '../../../nodes/input/nameKey';

it.each([
	[' Ada ', 'ada'],
	['ÄRGER', 'a\u0308rger'],
	['a b', 'A b'],
	['a b', 'a\u200b b\u2060'],
	['a b', '\u200ea\u00a0b'],
	['a b', 'a  \t\u3000b'],
	['ä', 'a\u200b\u0308'],
	['ŞİŞECAM', 'Şişecam'],
])('%j and %j are the same name', (one, other) => {
	expect(nameKey(one)).toBe(nameKey(other));
});

it.each([
	['a b', 'ab'],
	['a\u200cb', 'ab'],
	['a\u200db', 'ab'],
	['ä', 'a'],
	['ﬁ', 'fi'],
	// Which of them a capital I stands for, only its language knows.
	['ı', 'i'],
])('%j and %j are not the same name', (one, other) => {
	expect(nameKey(one)).not.toBe(nameKey(other));
});
