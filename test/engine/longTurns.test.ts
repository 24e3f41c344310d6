import { AcquireContact } from '../../nodes/AcquireContact/AcquireContact.node';
import { longestTurn } from '../bench/inProcess/longestTurn';
import { nodeRun, USAGES, wideItems } from '../bench/inProcess/nodeRun';

const ATTRIBUTES = 500;
const COLUMNS = 20;
// The bench holds it to 100 ms; here other tests run beside it.
const MAX_TURN_MS = 400;

/** An update of so many items in an account with many attributes. */
const update = (usage: number, count: number) => nodeRun(new AcquireContact(), USAGES[usage], wideItems(count, COLUMNS), { attributes: ATTRIBUTES });

/** The first of three measurements that is below the bound, or the shortest: what else the machine does falls into some of them. */
async function shortestOfThree(measure: () => Promise<number>, bound = 0): Promise<number> {
	let shortest = Infinity;
	for (let attempt = 0; attempt < 3 && shortest >= bound; attempt++) shortest = Math.min(shortest, await measure());
	return shortest;
}

describe('An update of 20,000 items in an account with 500 attributes', () => {
	beforeAll(async () => {
		for (const usage of USAGES.keys()) await update(usage, 500)();
	});

	it.each(USAGES.map(({ label }, usage) => ({ label, usage })))('leaves no other work of n8n waiting for long: $label', async ({ usage }) => {
		const turn = await shortestOfThree(async () => (await longestTurn(update(usage, 20_000))).longestTurn, MAX_TURN_MS);
		expect(turn).toBeLessThan(MAX_TURN_MS);
	}, 180_000);

	it('takes as long as its items, one by one', async () => {
		const duration = async (count: number) => (await longestTurn(update(0, count))).duration;
		const bound = 8 * (await shortestOfThree(async () => await duration(5_000)));
		expect(await shortestOfThree(async () => await duration(20_000), bound)).toBeLessThan(bound);
	}, 180_000);
});
