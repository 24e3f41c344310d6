import { conditions, readConditions, whereText } from '../../../../nodes/operations/fields/conditions';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Conditions', item: fakeItem({}) };
const field = conditions(['status', 'channel']);
const read = (...given: unknown[]) => field.read({ condition: given }, reading);

describe('conditions', () => {
	it('take a column by its name in the menu', () => {
		expect(conditions(['closedBy', 'status']).read({ condition: [{ column: 'Closed By', value: '7' }] }, reading)).toEqual([{ column: 'closedBy', value: '7' }]);
	});

	it.each([
		['open', 'open'],
		[' open ', 'open'],
		[0, '0'],
		[false, 'false'],
		[true, 'true'],
	])('compare with %j', (value, text) => {
		expect(read({ column: 'status', value })).toEqual([{ column: 'status', value: text }]);
	});

	it.each(['', ' ', 'a|b', null, undefined, [], ['open'], {}])('do not compare with %j', (value) => {
		const { message, details } = caughtError(() => read({ column: 'status', value }));
		expect(message).toContain("The condition on 'status' has no value that Acquire can compare with");
		expect(details?.parameter).toBe('Conditions');
	});

	it.each([Number.NaN, 'Invalid DateTime'])('do not compare with %p, which an expression gives in place of a value', (value) => {
		expect(caughtError(() => read({ column: 'status', value }))).toMatchObject({ message: "'Conditions' holds an invalid date or number", details: { parameter: 'Conditions' } });
	});

	it.each([{ column: 'title', value: 'x' }, { value: 'x' }])('are on a known column alone: %j', (given) => {
		expect(caughtError(() => read(given)).message).toContain("'Conditions' must be one of status, channel");
	});

	it.each([undefined, {}, { condition: [] }])('are none in %j', (raw) => {
		expect(readConditions(raw, 'Conditions', String)).toEqual([]);
	});

	it('are written as Acquire reads them', () => {
		expect(whereText({ column: 'status', value: 'open' })).toBe('status|eq|open');
	});
});
