import { readFileSync, writeFileSync } from 'node:fs';
import { strykerPlugins as jestPlugins, strykerValidationSchema } from '@stryker-mutator/jest-runner';

const [{ factory: jestRunner }] = jestPlugins;
const { TESTS_BY_FILE, FILES_BY_TEST } = process.env;
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const fromRoot = (path, folder) => path.slice(path.lastIndexOf(`/${folder}/`) + 1);

/**
 * Takes the place of StrykerJS's runner of jest, and tells testsOfMutant.js which test files are to notice a mutant: those of its file,
 * for many files share one start of StrykerJS, and of them those with a test that comes to the mutant, where StrykerJS knows these.
 */
function testsOfMutatedFile(injector) {
	const runner = injector.injectFunction(jestRunner);
	const testsByFile = readJson(TESTS_BY_FILE);
	// Another process than this one may have run all tests.
	let filesByTest;
	return {
		init: () => runner.init(),
		capabilities: () => runner.capabilities(),
		async dryRun(options) {
			const result = await runner.dryRun(options);
			const files = {};
			// Several files may have a test of the same name.
			for (const { id, fileName } of result.tests ?? []) (files[id] ??= []).push(fromRoot(fileName, 'test'));
			writeFileSync(FILES_BY_TEST, JSON.stringify(files));
			return result;
		},
		mutantRun(options) {
			filesByTest ??= readJson(FILES_BY_TEST);
			const { activeMutant, testFilter } = options;
			const covering = testFilter && new Set(testFilter.flatMap((test) => filesByTest[test]));
			const tests = testsByFile[fromRoot(activeMutant.fileName, 'nodes')].filter((file) => covering?.has(file) ?? true);
			process.env.TESTS_OF_MUTANT = tests.join();
			return runner.mutantRun(options);
		},
	};
}
testsOfMutatedFile.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'jest', factory: testsOfMutatedFile }];
export { strykerValidationSchema };
