import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { DEFAULT_CONCURRENCY, DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS, readRunOptions } from '../../../nodes/operations/runOptions';
import { caughtError } from '../caughtError';

describe('readRunOptions', () => {
	it.each([[{}], [{ concurrency: '', maxRetries: null, timeout: undefined }]])('takes the defaults from %j', (collection) => {
		expect(readRunOptions(collection)).toMatchObject({
			concurrency: DEFAULT_CONCURRENCY, maxRetries: DEFAULT_RETRIES, timeout: DEFAULT_TIMEOUT_MS,
		});
	});

	it('has the defaults that the interface promises', () => {
		const { concurrency, maxRetries, timeout } = readRunOptions({});
		expect({ maxRetries, timeout }).toEqual({ maxRetries: 4, timeout: 30_000 });
		expect(concurrency).toBeGreaterThanOrEqual(10);
		expect(concurrency).toBeLessThanOrEqual(25);
	});

	it.each([
		[{ concurrency: 7 }, 7], [{ concurrency: '7' }, 7], [{ concurrency: 7.9 }, 7], [{ concurrency: 50 }, 50], [{ concurrency: 51 }, 50],
		[{ concurrency: 1e9 }, 50], [{ concurrency: Infinity }, 50], [{ concurrency: 1 }, 1], [{ concurrency: 0 }, 1], [{ concurrency: -3 }, 1], [{ concurrency: 0.5 }, 1],
	])('brings the concurrency of %j between 1 and 50', (collection, concurrency) => {
		expect(readRunOptions(collection).concurrency).toBe(concurrency);
	});

	it.each([[0, 0], ['0', 0], [-1, 0], [3, 3], [10, 10], [11, 10]])('takes %j retries for %d', (maxRetries, expected) => {
		expect(readRunOptions({ maxRetries }).maxRetries).toBe(expected);
	});

	it.each([[5_000, 5_000], ['5000', 5_000], [600_000, 600_000], [1e12, 600_000], [-1, 600_000], [0, 600_000]])('takes a timeout of %j for %d ms', (timeout, expected) => {
		expect(readRunOptions({ timeout }).timeout).toBe(expected);
	});

	it.each([[undefined, 4], [1, 1], ['2', 2], [10, 10], [11, 10], [0, 1]])('takes %j pages at once for %d', (pagesAtOnce, expected) => {
		expect(readRunOptions({ pagesAtOnce }).pagesAtOnce).toBe(expected);
	});

	describe.each([
		['concurrency', 'Concurrency'], ['maxRetries', 'Max Retries'], ['timeout', 'Timeout (Ms)'], ['pagesAtOnce', 'Pages at Once'],
	])('with the option %s', (name, displayName) => {
		it.each([['many'], ['5 s'], [NaN], [true], [false], [{}], [[1, 2]], ['1,000'], ['30.000'], ['1e3'], ['0x10']])('rejects %j, which is no number', (strange) => {
			const rejection = caughtError(() => readRunOptions({ [name]: strange }));
			expect(rejection.message).toContain(`'${displayName}'`);
			expect(rejection.details?.parameter).toBe(displayName);
		});

		it.each([[' '], ['\n'], [[]]])('never takes %j for a 0', (blank) => {
			let number: unknown;
			try {
				number = readRunOptions({ [name]: blank })[name as 'timeout'];
			} catch {
				// Rejected, which is as good.
			}
			expect([undefined, readRunOptions({})[name as 'timeout']]).toContain(number);
		});
	});

	it('hands the rest of the collection on', () => {
		expect(readRunOptions({ output: 'simple', concurrency: 3 }).all).toEqual({ output: 'simple', concurrency: 3 });
	});

	it('gives numbers that a run can use, or throws an ItemError, whatever is given', () => {
		const anyValue = fc.oneof(fc.anything(), fc.double(), fc.string());
		fc.assert(
			fc.property(fc.record({ concurrency: anyValue, maxRetries: anyValue, timeout: anyValue }), (collection) => {
				try {
					const { concurrency, maxRetries, timeout } = readRunOptions(collection as IDataObject);
					for (const [number, least, most] of [[concurrency, 1, 50], [maxRetries, 0, 10], [timeout, 1, 600_000]]) {
						expect(Number.isInteger(number)).toBe(true);
						expect(number).toBeGreaterThanOrEqual(least);
						expect(number).toBeLessThanOrEqual(most);
					}
				} catch (error) {
					expect((error as Error).name).toBe('ItemError');
				}
			}),
		);
	});
});
