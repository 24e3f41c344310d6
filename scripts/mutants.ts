/*
 * npm run test:mutants [-- --one-in N [--seed TEXT]] [FILE ...]: breaks the code that test/mutation/testsOf.ts lists in every way that StrykerJS
 * knows, and looks whether a test goes red. With --one-in, it takes one mutant in N, the same ones each time with one seed. Without files,
 * it takes all of them and writes test/mutation/RESULTS.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { type FileTally, groupsOf, marginOf, mutateFiles, scoreOf, tallyLine, together } from '../test/mutation/mutateFiles';
import { resultsPage } from '../test/mutation/resultsPage';
import { mutatedFiles } from '../test/mutation/testsOf';
import { runMain } from './runMain';

const MIN_SCORE = 88;
const CORES = 2;
const RESULTS = join(__dirname, '../test/mutation/RESULTS.md');

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { 'one-in': { type: 'string', default: '1' }, seed: { type: 'string', default: '' } }, allowPositionals: true });
	const oneIn = Number(values['one-in']);
	if (!Number.isInteger(oneIn) || oneIn < 1) throw new Error('--one-in takes a whole number from 1.');
	const groups = groupsOf(positionals.length > 0 ? positionals : mutatedFiles());
	const tallies: Array<[file: string, tally: FileTally]> = [];
	const failures: string[] = [];
	// StrykerJS takes long to begin and uses one core meanwhile: two groups at a time keep both busy.
	const atOnce = Math.min(CORES, groups.length);
	const left = groups.values();
	await Promise.all(
		Array.from({ length: atOnce }, async (_, index) => {
			for (const group of left) {
				try {
					for (const [file, tally] of await mutateFiles(group, { folder: String(index), concurrency: CORES / atOnce, oneIn, seed: values.seed })) {
						tallies.push([file, tally]);
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
	const all = together(tallies.map(([, tally]) => tally));
	console.log(`\n${tallyLine(`In all, ${tallies.length} files`, all)}${oneIn > 1 ? `, of one mutant in ${oneIn}: ± ${marginOf(all).toFixed(1)} %` : ''}`);
	if (failures.length > 0) throw new Error(`${failures.length} of ${groups.length} groups of files were not mutated: see above.`);
	if (positionals.length === 0) writeFileSync(RESULTS, resultsPage(tallies, oneIn, new Date().toISOString().slice(0, 10)));
	if (scoreOf(all) < MIN_SCORE) throw new Error(`The score is below ${MIN_SCORE} %.`);
}

void runMain(main);
