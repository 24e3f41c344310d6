// The tests of the mutated files.
const { readFileSync } = require('node:fs');
const all = require('../../jest.config.js');

const files = Object.values(JSON.parse(readFileSync(process.env.TESTS_BY_FILE, 'utf8'))).flat();

module.exports = {
	...all,
	rootDir: '../..',
	testMatch: [...new Set(files)].map((file) => `<rootDir>/${file}`),
	testSequencer: require.resolve('./testsOfMutant.js'),
	runner: require.resolve('./firstFailureEndsRun.js'),
	setupFiles: [...all.setupFiles, '<rootDir>/test/mutation/firstCounterexampleIsEnough.js'],
	moduleNameMapper: { '^\\./dialect$': '<rootDir>/test/mutation/oneDialect.ts' },
	// StrykerJS wraps the environment, and knows no <rootDir>.
	testEnvironment: require.resolve('./firstFailureEndsFile.js'),
};
