import { fileURLToPath } from 'node:url';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

// What `npm run test:mutants` asks of StrykerJS for each folder.
export default {
	testRunner: 'jest',
	plugins: [pathOf('testsOfMutatedFile.mjs'), pathOf('sampleOfMutants.mjs')],
	checkers: process.env.ONE_MUTANT_IN ? ['sampleOfMutants'] : [],
	// Whether a test is related to a file cannot be seen where the engine loads the node by its name, as n8n does.
	jest: { configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	reporters: ['json'],
	jsonReporter: { fileName: `${process.env.MUTATION_FOLDER}/report.json` },
	tempDirName: `${process.env.MUTATION_FOLDER}/sandboxes`,
	// The copies use the certificate authority that Node was started with.
	ignorePatterns: ['/dist', '/docs/screenshots', '/docs/scaling', '/.tmp/*', '!/.tmp/ca'],
	// The copies lie within the repository, where Node finds its packages; to look for them would meet copies that another group removes.
	symlinkNodeModules: false,
	allowConsoleColors: false,
	concurrency: Number(process.env.MUTATION_CONCURRENCY),
	timeoutMS: 15_000,
	// The first run of all tests: two minutes on a quiet machine, and more than StrykerJS allows on a busy one.
	dryRunTimeoutMinutes: 20,
	// What the tests of many mutants leave in memory slows the next ones down.
	maxTestRunnerReuse: 50,
};
