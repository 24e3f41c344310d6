// The tests of one mutated file: StrykerJS runs those that reach a mutant to their end, so the list must be short.
const all = require('../../jest.config.js');

module.exports = {
	...all,
	rootDir: '../..',
	testMatch: process.env.TESTS_OF_MUTANTS.split(',').map((file) => `<rootDir>/${file}`),
	setupFiles: ['<rootDir>/test/mutation/firstFailureIsEnough.js'],
	moduleNameMapper: { '^\\./dialect$': '<rootDir>/test/mutation/oneDialect.ts' },
	// StrykerJS wraps the environment, and knows no <rootDir>.
	testEnvironment: require.resolve('../engine/harness/jest/singleRealmEnvironment.js'),
};
