// Large packages that no part of jest itself uses: loaded once a worker, see nativePackages.js.
const nativePackages = ['n8n-core', 'n8n-workflow', 'n8n-nodes-base', 'mockttp', 'fastify', 'openapi-backend', 'axios', 'fast-check'];

module.exports = {
	testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/engine/**/*.test.ts'],
	testEnvironment: '<rootDir>/test/engine/harness/jest/singleRealmEnvironment.js',
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.test.json', diagnostics: false }],
		[`/node_modules/(${nativePackages.join('|')})/.+\\.c?js$`]: '<rootDir>/test/engine/harness/jest/nativePackages.js',
	},
	transformIgnorePatterns: [`/node_modules/(?!(${nativePackages.join('|')})/)`],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
	setupFiles: ['<rootDir>/test/engine/harness/jest/propertySeed.js'],
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	testSequencer: '<rootDir>/test/engine/harness/jest/measurementsFirst.js',
	maxWorkers: 2,
	// A worker that many test files have grown in collects garbage for longer than a new one takes to start.
	workerIdleMemoryLimit: '1500MB',
	testTimeout: 30_000,
};
