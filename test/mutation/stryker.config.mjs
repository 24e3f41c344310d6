// What `npm run test:mutants` asks of StrykerJS for each file.
export default {
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	// Whether a test is related to a file cannot be seen where the engine loads the node by its name, as n8n does.
	jest: { configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	reporters: ['json'],
	jsonReporter: { fileName: '.tmp/mutation/report.json' },
	tempDirName: '.tmp/mutation/sandboxes',
	// The copies use the certificate authority that Node was started with.
	ignorePatterns: ['/dist', '/docs', '/.tmp/*', '!/.tmp/ca'],
	allowConsoleColors: false,
	concurrency: 2,
	timeoutMS: 15_000,
};
