// npm run test:mutants [-- FILE ...]: breaks the code that test/mutation/testsOf.ts lists in every way that StrykerJS knows, and looks whether a test goes red.
import { mutatedFiles } from '../test/mutation/testsOf';
import { type FileTally, groupsOf, mutateFiles, scoreOf, tallyLine } from '../test/mutation/mutateFiles';

const LEAST_SCORE = 80;

async function main(): Promise<void> {
	const files = process.argv.length > 2 ? process.argv.slice(2) : mutatedFiles();
	const tallies: FileTally[] = [];
	for (const group of groupsOf(files)) {
		for (const [file, tally] of await mutateFiles(group)) {
			tallies.push(tally);
			console.log(tallyLine(file, tally));
			for (const survivor of tally.survivors) console.log(`    ${survivor}`);
		}
	}
	const noticed = tallies.reduce((sum, tally) => sum + tally.noticed, 0);
	const survivors = tallies.flatMap((tally) => tally.survivors);
	console.log(`\n${tallyLine('In all', { noticed, survivors })}`);
	if (scoreOf({ noticed, survivors }) < LEAST_SCORE) throw new Error(`The score is below ${LEAST_SCORE} %.`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
