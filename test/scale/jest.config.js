// n8n's queue mode with a Postgres and a Redis of its own: one file, since its tests share what it starts.
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	testMatch: ['<rootDir>/test/scale/*.test.ts'],
	maxWorkers: 1,
	testTimeout: 60_000,
	// What a failed start has left open must not keep the run from ending.
	forceExit: true,
};
