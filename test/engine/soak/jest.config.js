// The long soak over all nodes: `npm run soak`. The engine tests have a short one.
process.env.SOAK_ITEMS ??= '20000';
process.env.SOAK_SEED ??= String(Date.now() % 1_000_000);

module.exports = {
	...require('../../../jest.config.js'),
	rootDir: '../../..',
	testMatch: ['<rootDir>/test/engine/soak/allNodes.test.ts'],
	maxWorkers: 1,
};
