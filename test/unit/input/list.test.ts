import { distinctEntries, splitList } from '../../../nodes/input/list';
import { caughtError } from '../caughtError';

describe('splitList', () => {
	it.each<[unknown, unknown[]]>([
		['a, b', ['a', 'b']],
		['a\nb\r\n c ', ['a', 'b', 'c']],
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

	it('takes brackets further on for text', () => {
		expect(splitList('a, [b]', 'Tags')).toEqual(['a', '[b]']);
	});
});

describe('distinctEntries', () => {
	it('returns what is made of each entry once, in their order', () => {
		expect(distinctEntries('b, a, B', 'Tags', (entry, parameter) => `${parameter} ${String(entry).toLowerCase()}`)).toEqual(['Tags b', 'Tags a']);
	});
});
