import { distinctEntries, jsonList, splitList } from '../../../nodes/input/list';
import { caughtError } from '../caughtError';
import { expectLinearTime } from '../linearTime';

describe('splitList', () => {
	it.each(['\n', ' ', ', \n', '，'])('reads text that ends in many %j in time that grows with their number', (piece) => {
		expectLinearTime((ending) => splitList(`5${ending}`, 'IDs'), piece);
	});

	it.each<[unknown, unknown[]]>([
		['a, b', ['a', 'b']],
		['a\nb\r\n c ', ['a', 'b', 'c']],
		['金，银、铜', ['金', '银', '铜']],
		['ذهب، فضة', ['ذهب', 'فضة']],
		['是，有帮助, 不，没有', ['是，有帮助', '不，没有']],
		['红、蓝\n绿', ['红、蓝', '绿']],
		['1，2，3 \n', ['1', '2', '3']],
		['金，银,\n', ['金', '银']],
		['["a", 5, " b "]', ['a', 5, 'b']],
		[['a', ' b ', 5], ['a', 'b', 5]],
		[['a,b'], ['a,b']],
		[[0, false], [0, false]],
		[5, [5]],
		['', []],
		[' , \n', []],
		[['', ' ', null, undefined], []],
		['a,\u200b,b\u00a0', ['a', 'b']],
		[['\u200b', 0, false, '\ufeff '], [0, false]],
		[null, []],
		[undefined, []],
		['[]', []],
	])('takes %j for %j', (value, entries) => {
		expect(splitList(value, 'List')).toEqual(entries);
	});

	it.each(['["a", ', '[a, b]', '  [', '[]]'])('rejects %j, which looks like a JSON array', (text) => {
		const rejection = caughtError(() => splitList(text, 'Tags'));
		expect(rejection.message).toContain("'Tags' looks like a JSON array");
		expect(rejection.description).toContain('commas');
	});

	it('takes the number in a JSON list for text where it would be written otherwise', () => {
		const list = '[1.10, 4917612345678901234, 1e3, 1.0, 1E400, 5, -1.5, "1.10", "[2.50]", true]';
		expect(splitList(list, 'List')).toEqual(['1.10', '4917612345678901234', 1000, 1, '1E400', 5, -1.5, '1.10', '[2.50]', true]);
	});

	it('leaves numbers within objects as they are, unless they would lose digits', () => {
		expect(splitList('[{"size": 1.0}, 2.50]', 'List')).toEqual([{ size: 1 }, 2.5]);
		expect(caughtError(() => splitList('[{"id": 4917612345678901234}]', 'List')).message).toContain("'List' holds the number 4917612345678901234, which would be sent as");
	});

	it('takes brackets further on for text', () => {
		expect(splitList('a, [b]', 'Tags')).toEqual(['a', '[b]']);
	});
});

describe('jsonList', () => {
	it.each(['', 'a', '{"a": 1}', '5', '[a]', '[] b'])('is nothing for %j', (text) => {
		expect(jsonList(text, 'List')).toBeUndefined();
	});
});

describe('distinctEntries', () => {
	it('returns what is made of each entry once, in their order', () => {
		expect(distinctEntries('b, a, B', 'Tags', (entry, parameter) => `${parameter} ${String(entry).toLowerCase()}`)).toEqual(['Tags b', 'Tags a']);
	});
});
