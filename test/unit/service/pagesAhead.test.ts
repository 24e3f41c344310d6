import type { PageRequest } from '../../../nodes/service/page';
import { PagesAhead } from '../../../nodes/service/pagesAhead';

const sent: PageRequest = { limit: 20, page: 3, offset: 60 };

/** Pages whose only row tells which request it answers, the first being 1. */
function numberedPages() {
	const abandoned: Array<() => boolean> = [];
	let requests = 0;
	const ahead = new PagesAhead<number>(async (_request, isAbandoned = () => false) => {
		abandoned.push(isAbandoned);
		return { rows: [++requests] };
	});
	return { ahead, abandoned: () => abandoned.map((isAbandoned) => isAbandoned()) };
}

describe('PagesAhead', () => {
	it('gives the pages that were sent, in their order', async () => {
		const { ahead } = numberedPages();
		ahead.send(sent);
		ahead.send({ ...sent, page: 4, offset: 80 });
		expect(ahead.count).toBe(2);
		expect(await ahead.take({ ...sent })).toEqual({ rows: [1] });
		expect(await ahead.take({ ...sent, page: 4, offset: 80 })).toEqual({ rows: [2] });
		expect(ahead.count).toBe(0);
		expect(await ahead.take({ ...sent, page: 5, offset: 100 })).toEqual({ rows: [3] });
	});

	it.each<Partial<PageRequest>>([{ limit: 40 }, { page: 4 }, { offset: 61 }])('asks anew where what is wanted differs in %j, and lets go of the rest', async (difference) => {
		const { ahead, abandoned } = numberedPages();
		ahead.send(sent);
		ahead.send({ ...sent, ...difference });
		expect(await ahead.take({ ...sent, ...difference })).toEqual({ rows: [3] });
		expect(ahead.count).toBe(0);
		expect(abandoned()).toEqual([true, true, false]);
	});

	it('throws what a page rejected with when its turn comes, not before', async () => {
		const ahead = new PagesAhead<number>(async () => {
			throw new Error('page 3');
		});
		ahead.send(sent);
		await new Promise(setImmediate);
		await expect(ahead.take(sent)).rejects.toThrow('page 3');
	});
});
