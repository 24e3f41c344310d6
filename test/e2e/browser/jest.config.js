// A person's path through n8n's editor in Chromium: one file, since its tests share one n8n and one signed-in browser.
module.exports = {
	...require('../../../jest.config.js'),
	rootDir: '../../..',
	testMatch: ['<rootDir>/test/e2e/browser/*.test.ts'],
	maxWorkers: 1,
	testTimeout: 60_000,
	// What a failed start has left open must not keep the run from ending.
	forceExit: true,
};
