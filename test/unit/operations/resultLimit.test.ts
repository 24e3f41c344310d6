import type { IDataObject } from 'n8n-workflow';
import { ExecutionHints } from '../../../nodes/operations/executionHints';
import { pageSizeFor, resultLimit, takeResults } from '../../../nodes/operations/resultLimit';
import { caughtError } from '../caughtError';
import { fakeItem } from '../fakes/fakeItem';

const limitFrom = (parameters: unknown) => resultLimit(fakeItem({ parameters: parameters as IDataObject }));

describe('resultLimit', () => {
	it.each([[{ limit: 1 }, 1], [{ limit: '7' }, 7], [{ limit: ' 7 ' }, 7], [{ returnAll: false, limit: 5_000 }, 5_000], [{ returnAll: true, limit: 3 }, Infinity], [{ returnAll: 'true' }, Infinity], [{ returnAll: ' TRUE ' }, Infinity], [{ returnAll: '', limit: 7 }, 7], [{ returnAll: 'False', limit: 7 }, 7]])(
		'of %j is %d',
		(parameters, limit) => {
			expect(limitFrom(parameters)).toBe(limit);
		},
	);

	it.each([1, 0, 'yes', 'on', [], {}])('rejects %p as a switch', (returnAll) => {
		expect(caughtError(() => limitFrom({ returnAll }))).toMatchObject({ message: expect.stringContaining("'Return All' is neither true nor false"), details: { parameter: 'Return All' } });
	});

	it('blames the limit where an expression gives none beside a switch that is off in text', () => {
		const item = fakeItem({ parameters: { returnAll: 'false', limit: null }, raw: { returnAll: '={{ "false" }}', limit: '={{ $json.limit }}' } });
		expect(caughtError(() => resultLimit(item)).details?.parameter).toBe('Limit');
	});

	it.each([0, -1, 1.5, NaN, Infinity, '', ' ', 'many', '0', '1.000', '1e3', '0x10', null, undefined, true, [], [5], {}])('rejects %p', (limit) => {
		const rejection = caughtError(() => limitFrom({ limit }));
		expect(rejection.details?.parameter).toBe('Limit');
		expect(rejection.description).toBe("Enter a number such as 50, or turn 'Return All' on.");
	});
});

describe('takeResults', () => {
	function rowsUpTo(count: number) {
		const asked: number[] = [];
		async function* rows() {
			for (let row = 1; row <= count; row++) {
				asked.push(row);
				yield row;
			}
		}
		return { rows: rows(), asked };
	}

	it.each([1, 3, 5, 6, Infinity])('takes up to %d rows, in order, and asks for no more', async (limit) => {
		const { rows, asked } = rowsUpTo(5);
		const hints = new ExecutionHints({ addExecutionHints: () => undefined });
		const taken = await takeResults(rows, limit, (row) => ({ row }), hints);
		expect(taken).toEqual([1, 2, 3, 4, 5].slice(0, limit).map((row) => ({ row })));
		expect(asked).toHaveLength(Math.min(limit, 5));
		expect(hints.forModel()).toEqual(limit <= 5 ? [`There may be more: 'Limit' is ${limit}`] : []);
	});

	it('does not count rows that give nothing', async () => {
		const { rows } = rowsUpTo(9);
		expect(await takeResults(rows, 2, (row) => (row % 3 === 0 ? { row } : undefined), new ExecutionHints({ addExecutionHints: () => undefined }))).toEqual([{ row: 3 }, { row: 6 }]);
	});
});

describe('pageSizeFor', () => {
	it.each([[1, 1], [50, 50], [100, 100], [101, 100], [Infinity, 100]])('for %d is %d', (limit, size) => {
		expect(pageSizeFor(limit)).toBe(size);
	});
});
