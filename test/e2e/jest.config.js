// The tests against the real n8n: one file, since they share the one n8n that it starts.
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	testMatch: ['<rootDir>/test/e2e/*.test.ts'],
	maxWorkers: 1,
	testTimeout: 60_000,
};
