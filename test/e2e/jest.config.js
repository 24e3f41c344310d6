// The tests against the real n8n. Those of one file share the n8n that it starts.
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	testMatch: ['<rootDir>/test/e2e/*.test.ts'],
	maxWorkers: 1,
	testTimeout: 60_000,
	// What a failed start has left open must not keep the run from ending.
	forceExit: true,
};
