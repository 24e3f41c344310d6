import { csvText } from '../../../../nodes/AcquireAnalytics/report/csv';
import { expectLinearTime } from '../../linearTime';

describe('csvText', () => {
	it('has every column that a row has, in the order in which they come', () => {
		expect(csvText([{ a: 1, b: true }, { c: null, a: -2.5 }])).toBe('a,b,c\r\n1,true,\r\n-2.5,,\r\n');
	});

	it('quotes what holds commas, quotes or line breaks', () => {
		expect(csvText([{ a: 'x,y', b: 'say "hi"', c: 'one\ntwo' }])).toBe('a,b,c\r\n"x,y","say ""hi""","one\ntwo"\r\n');
	});

	it('leaves what holds such a sign further on as it is', () => {
		expect(csvText([{ a: 'a=b' }])).toBe('a\r\na=b\r\n');
	});

	it.each(['=1+1', '+49 30', '-2+3', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', '=) thanks', '-) x'])('has no formula that a visitor wrote: %j', (text) => {
		expect(csvText([{ a: text }])).toBe(`a\r\n'${text}\r\n`);
	});

	it.each([
		['\tx', "'\tx"],
		['\rx', "'\rx"],
		['\n=1+1', "'\n'=1+1"],
		['x;=1+1', "x;'=1+1"],
		['x\t@SUM(A1)', "x\t'@SUM(A1)"],
		['x\n-1', "x\n'-1"],
		['x;"=1&"', `x;'""=1&""`],
		['=1;=2', "'=1;'=2"],
		['a;b', 'a;b'],
		['x ;-)', 'x ;-)'],
		['x;=)', "x;'=)"],
		['x ;-D', "x ;'-D"],
	])('has none for a spreadsheet with another separator either: %j', (text, written) => {
		expect(csvText([{ a: text }])).toBe(`a\r\n"${written}"\r\n`);
	});

	it('leaves numbers below zero as they are', () => {
		expect(csvText([{ a: -1 }])).toBe('a\r\n-1\r\n');
	});

	it('takes no time by the square of the length of a text', () => {
		expectLinearTime((text) => csvText([{ a: text }]), ';""');
		expectLinearTime((text) => csvText([{ a: text }]), '"');
	});
});
