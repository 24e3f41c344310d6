const rigPackages = require('./harness/jest/rigPackages');

// The engine tests with the packages of the n8n that N8N_VERSION names, as installed in the rig: npm run test:version.
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
	moduleNameMapper: Object.fromEntries(rigPackages().map(([name, folder]) => [`^${name}(/.*)?$`, `${folder}$1`])),
	globalSetup: '<rootDir>/test/engine/harness/jest/rigPackagesInChildren.js',
};
