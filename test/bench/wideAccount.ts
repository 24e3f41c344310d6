import { wideItems } from './inProcess/nodeRun';
import { FIRST_CONTACT_ID } from './items';
import type { Waits } from './measuredNode/turnWatch';
import type { Target } from './targets';
import type { ContenderSetup } from './timeContender';
import { timeNodes } from './timeNodes';
import { UPDATES } from './tasks';

/** What items cost in an account with many custom attributes. */
export interface WideRun extends Waits {
	items: number;
	/** Milliseconds for all of them. */
	duration: number;
}

export const WIDE_ATTRIBUTES = 500;
/** Of them an item has so many, every other one blank. */
const COLUMNS = 12;
const WARM_UP_ITEMS = 500;
/** The counts of items, as a share of the largest. */
const SHARES = [1 / 4, 1 / 2, 1];

/** Times updates by mapped columns, in the node that also measures the turns. `largest`: the most items of one run. */
export async function measureWideAccount(largest: number, setup: ContenderSetup, log: (line: string) => void): Promise<WideRun[]> {
	await measure(WARM_UP_ITEMS, setup);
	const runs: WideRun[] = [];
	for (const share of SHARES) {
		const run = await measure(Math.round(largest * share), setup);
		log(`  ${run.items} items × ${WIDE_ATTRIBUTES} attributes: ${Math.round(run.duration)} ms, longest turn ${Math.round(run.longestTurn)} ms`);
		runs.push(run);
	}
	return runs;
}

async function measure(items: number, { n8n, sandbox, signal }: ContenderSetup): Promise<WideRun> {
	await sandbox.prepare({ contacts: items, attributes: WIDE_ATTRIBUTES });
	// The address is no change, and what it would be changed to belongs to another contact.
	const input = wideItems(items, COLUMNS).map(({ json: { email, ...json } }, index) => ({ ...json, id: FIRST_CONTACT_ID + index }));
	const { duration, hints } = await timeNodes(n8n.api, [n8n.nodes.measured()], input, { signal });
	const deviation = UPDATES.deviation(items, await sandbox.tally());
	if (deviation !== undefined) throw new Error(deviation);
	const waits = hints.find((hint) => hint.startsWith('{'));
	if (waits === undefined) throw new Error('The measured node did not say how long its turns were');
	return { items, duration, ...(JSON.parse(waits) as Waits) };
}

/** The targets of a wide account. */
export function wideAccountTargets(runs: readonly WideRun[]): Target[] {
	const perItem = ({ duration, items }: WideRun) => duration / items;
	const [first, last] = [runs[0], runs[runs.length - 1]];
	return [
		{
			label: `${WIDE_ATTRIBUTES} attributes: time for an item of the longest run over that of the shortest`,
			unit: '×',
			atMost: 1.15,
			...(runs.length > 1 && { measured: perItem(last) / perItem(first) }),
		},
		{
			label: `${WIDE_ATTRIBUTES} attributes: the longest turn, without garbage collection`,
			unit: 'ms',
			atMost: 100,
			...(runs.length > 0 && { measured: Math.max(...runs.map(({ longestTurn }) => longestTurn)) }),
		},
	];
}
