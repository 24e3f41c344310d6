import { readFileSync } from 'node:fs';
import { strykerPlugins as jestPlugins, strykerValidationSchema } from '@stryker-mutator/jest-runner';

const [{ factory: jestRunner }] = jestPlugins;
const { TESTS_BY_FILE } = process.env;

/** Takes the place of StrykerJS's runner of jest, and tells testsOfMutant.js which tests are to notice this mutant: many files share one start of StrykerJS. */
function testsOfMutatedFile(injector) {
	const runner = injector.injectFunction(jestRunner);
	const testsByFile = JSON.parse(readFileSync(TESTS_BY_FILE, 'utf8'));
	return {
		init: () => runner.init(),
		capabilities: () => runner.capabilities(),
		dryRun: (options) => runner.dryRun(options),
		mutantRun: (options) => {
			const { fileName } = options.activeMutant;
			process.env.TESTS_OF_MUTANT = testsByFile[fileName.slice(fileName.lastIndexOf('/nodes/') + 1)].join();
			return runner.mutantRun(options);
		},
	};
}
testsOfMutatedFile.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'jest', factory: testsOfMutatedFile }];
export { strykerValidationSchema };
