/*
 * npm run test:mutants [-- --one-in N] [FILE ...]: breaks the code that test/mutation/testsOf.ts lists in every way that StrykerJS
 * knows, and looks whether a test goes red. With --one-in, it takes one mutant in N, the same ones each time.
 */
import { parseArgs } from 'node:util';

import { type FileTally, groupsOf, marginOf, mutateFiles, scoreOf, tallyLine } from '../test/mutation/mutateFiles';
import { mutatedFiles } from '../test/mutation/testsOf';

const LEAST_SCORE = 88;
const CORES = 2;

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { 'one-in': { type: 'string', default: '1' } }, allowPositionals: true });
	const oneIn = Number(values['one-in']);
	if (!Number.isInteger(oneIn) || oneIn < 1) throw new Error('--one-in takes a whole number from 1.');
	const groups = groupsOf(positionals.length > 0 ? positionals : mutatedFiles());
	const tallies: FileTally[] = [];
	const failures: string[] = [];
	// StrykerJS takes long to begin and uses one core meanwhile: two groups at a time keep both busy.
	const atOnce = Math.min(CORES, groups.length);
	const left = groups.values();
	await Promise.all(
		Array.from({ length: atOnce }, async (_, index) => {
			for (const group of left) {
				try {
					for (const [file, tally] of await mutateFiles(group, { folder: String(index), concurrency: CORES / atOnce, oneIn })) {
						tallies.push(tally);
						console.log([tallyLine(file, tally), ...tally.survivors].join('\n    '));
					}
				} catch (error) {
					// The others are worth knowing all the same.
					failures.push((error as Error).message);
					console.error(failures.at(-1));
				}
			}
		}),
	);
	const all = { noticed: tallies.reduce((sum, { noticed }) => sum + noticed, 0), survivors: tallies.flatMap(({ survivors }) => survivors) };
	console.log(`\n${tallyLine(`In all, ${tallies.length} files`, all)}${oneIn > 1 ? `, of one mutant in ${oneIn}: ± ${marginOf(all).toFixed(1)} %` : ''}`);
	if (failures.length > 0) throw new Error(`${failures.length} of ${groups.length} groups of files were not mutated: see above.`);
	if (scoreOf(all) < LEAST_SCORE) throw new Error(`The score is below ${LEAST_SCORE} %.`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
