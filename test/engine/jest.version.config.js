const installedPackages = require('./harness/jest/installedPackages');

// The engine tests with the packages of the n8n that N8N_VERSION names, as installed in the setup: npm run test:version.
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
	moduleNameMapper: Object.fromEntries(installedPackages().map(([name, folder]) => [`^${name}(/.*)?$`, `${folder}$1`])),
	globalSetup: '<rootDir>/test/engine/harness/jest/installedPackagesInChildren.js',
};
