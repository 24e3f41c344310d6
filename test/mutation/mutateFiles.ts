import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { runCommand } from '../../scripts/n8n/runCommand';
import { testsOf } from './testsOf';

const root = join(__dirname, '../..');

/** What came of the mutants of a file. */
export interface FileTally {
	/** How many made a test fail or never end. */
	noticed: number;
	/** How many of those did so by taking too long alone, which says less than a failed test. */
	tookTooLong: number;
	/** The others, as line, mutator and what it wrote there. */
	survivors: string[];
}

/** The part of StrykerJS's report that is read here. */
interface Report {
	files: Record<string, { mutants: Array<{ status: string; mutatorName: string; replacement: string; location: { start: { line: number } } }> }>;
}

type Mutants = Report['files'][string]['mutants'];

/** The folder below `nodes`, such as nodes/service. */
export function folderOf(file: string): string {
	return dirname(file).split('/').slice(0, 2).join('/');
}

/** The files by folder, those with most files first: StrykerJS takes long to begin, so that it is started once a folder. */
export function groupsOf(files: readonly string[]): string[][] {
	const groups = new Map<string, string[]>();
	for (const file of files) groups.set(folderOf(file), [...(groups.get(folderOf(file)) ?? []), file]);
	return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** How a group is mutated. */
export interface MutationOptions {
	/** The folder of this run below `.tmp/mutation`, which no other run uses at the same time. */
	folder: string;
	/** How many mutants are tested at once. */
	concurrency: number;
	/** Takes one mutant in so many; all of them if 1. */
	oneIn: number;
	/** Another text takes other ones. */
	seed: string;
}

/**
 * Mutates the files of a group and runs the tests of each file on its mutants. Returns what came of each file. Throws when StrykerJS does
 * not get to its end, with its last lines.
 */
export async function mutateFiles(group: readonly string[], { folder, concurrency, oneIn, seed }: MutationOptions): Promise<Array<[file: string, tally: FileTally]>> {
	const place = `.tmp/mutation/${folder}`;
	const report = join(root, place, 'report.json');
	const testsByFile = join(root, place, 'testsByFile.json');
	mkdirSync(dirname(report), { recursive: true });
	rmSync(report, { force: true });
	writeFileSync(testsByFile, JSON.stringify(Object.fromEntries(group.map((file) => [file, testsOf(file)]))));
	await runCommand('stryker', ['run', 'test/mutation/stryker.config.mjs', '--mutate', group.join()], {
		cwd: root,
		env: {
			...process.env,
			TESTS_BY_FILE: testsByFile,
			FILES_BY_TEST: join(root, place, 'filesByTest.json'),
			MUTATION_FOLDER: place,
			MUTATION_CONCURRENCY: String(concurrency),
			...(oneIn > 1 && { ONE_MUTANT_IN: String(oneIn), SAMPLE_SEED: seed }),
		},
		what: folderOf(group[0]),
		log: () => undefined,
	});
	const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	// A file without any mutant is not in the report.
	return group.map((file) => [file, tallyOf(files[file]?.mutants ?? [])]);
}

function tallyOf(mutants: Mutants): FileTally {
	const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
	const tookTooLong = mutants.filter(({ status }) => status === 'Timeout').length;
	return {
		noticed: mutants.filter(({ status }) => status === 'Killed').length + tookTooLong,
		tookTooLong,
		survivors: survivors.map(
			({ status, mutatorName, replacement, location }) =>
				`${location.start.line}: ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`,
		),
	};
}

/** Several tallies as one. */
export function together(tallies: readonly FileTally[]): FileTally {
	return {
		noticed: tallies.reduce((sum, { noticed }) => sum + noticed, 0),
		tookTooLong: tallies.reduce((sum, { tookTooLong }) => sum + tookTooLong, 0),
		survivors: tallies.flatMap(({ survivors }) => survivors),
	};
}

/** The share of the mutants that were noticed, in per cent; 100 for a file without any. */
export function scoreOf({ noticed, survivors }: FileTally): number {
	const all = noticed + survivors.length;
	return all === 0 ? 100 : (100 * noticed) / all;
}

/** By how many per cent, to both sides, the score of all mutants may differ from that of a random sample, 19 times in 20. */
export function marginOf(sample: FileTally): number {
	const share = scoreOf(sample) / 100;
	return 100 * 1.96 * Math.sqrt((share * (1 - share)) / Math.max(1, sample.noticed + sample.survivors.length));
}

/** One line of the report. */
export function tallyLine(name: string, tally: FileTally): string {
	return `${name}: ${scoreOf(tally).toFixed(1)} %, ${tally.noticed} of ${tally.noticed + tally.survivors.length} mutants noticed, ${tally.tookTooLong} of them by taking too long`;
}
