import fc from 'fast-check';
import { parsePosition } from '../../../nodes/service/pagePosition';
import { PageReader } from '../../../nodes/service/pageReader';
import { BY_PAGES, type Fetch, rowsOf, service, type Style } from './pagedService';

describe('PageReader', () => {
	/** All rows, at least `size` at a time, each time by a reader of its own that knows only where the one before it stopped. */
	async function readInParts(fetch: Fetch, size: number): Promise<number[]> {
		const read: number[] = [];
		for (let position: string | undefined = 'none'; position !== undefined;) {
			const reader: PageReader<number> = new PageReader(fetch, (id) => id, size, { wanted: size }, parsePosition(position));
			const part: number[] = [];
			for (let rows = await reader.next(); rows !== undefined; rows = part.length < size ? await reader.next() : undefined) part.push(...rows);
			read.push(...part);
			position = reader.nextPosition() && JSON.stringify(reader.nextPosition());
		}
		return read;
	}

	it.each<Style>(BY_PAGES)('goes on where another one stopped, where the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(450), fc.integer({ min: 20, max: 100 }), fc.integer({ min: 20, max: 120 }), async (count, cap, pageSize) => {
				const { fetch, requests } = service(style, rowsOf(count), cap);
				expect(await readInParts(fetch, pageSize)).toEqual(rowsOf(count));
				expect(requests.length).toBeLessThanOrEqual(Math.ceil(count / Math.min(cap, pageSize)) + 4);
			}),
		);
	});

	it('goes on where another one stopped, where the service heeds only the limit', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(2_000), fc.integer({ min: 20, max: 120 }), async (count, pageSize) => {
				expect(await readInParts(service('limit only', rowsOf(count), Infinity).fetch, pageSize)).toEqual(rowsOf(count));
			}),
		);
	});
});
