import { parseArgs } from 'node:util';

/** What a full run is. Only its results are written to RESULTS.md. */
const FULL = { rounds: 5, items: 1_000 };

export interface BenchFlags {
	rounds: number;
	items: number;
	/** Ids of contenders; all if empty. */
	only: string[];
	/** Whether ten times the items are measured, in an n8n of their own. */
	memory: boolean;
	/** Whether an account with many attributes is measured, with twenty times the items. */
	wide: boolean;
	/** The tarball of an earlier version to compare with, as `npm pack` wrote it. */
	against?: string;
	help: boolean;
	/** Whether nothing was left out. */
	isFull: boolean;
}

/** What the command line takes. */
export function usage(): string {
	return `Usage: npm run bench -- [options]
  --rounds NUMBER    how often each contender is timed (${FULL.rounds})
  --items NUMBER     updates in one run (${FULL.items})
  --only ID,ID       only these contenders, e.g. map-50,axios-50
  --no-memory        without the run on ten times the items
  --no-wide          without the runs in an account with many attributes
  --against TARBALL  also the contact node of an earlier version, packed by npm pack
Only a run without options writes test/bench/RESULTS.md.`;
}

function wholeNumber(flag: string, text: string): number {
	if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`--${flag} takes a whole number from 1, not "${text}".\n\n${usage()}`);
	return Number(text);
}

/** Reads the command line. Throws with the usage for a number that is none, and for an unknown flag. */
export function readFlags(args: string[]): BenchFlags {
	const { values } = parseArgs({
		args,
		options: {
			rounds: { type: 'string', default: String(FULL.rounds) },
			items: { type: 'string', default: String(FULL.items) },
			only: { type: 'string', default: '' },
			'no-memory': { type: 'boolean', default: false },
			'no-wide': { type: 'boolean', default: false },
			against: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	const rounds = wholeNumber('rounds', values.rounds);
	const items = wholeNumber('items', values.items);
	const only = values.only.split(',').filter((id) => id !== '');
	const memory = !values['no-memory'];
	const wide = !values['no-wide'];
	const isFull = rounds === FULL.rounds && items === FULL.items && only.length === 0 && memory && wide && values.against === undefined;
	return { rounds, items, only, memory, wide, against: values.against, help: values.help, isFull };
}
