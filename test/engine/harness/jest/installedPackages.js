const { join } = require('node:path');
const tsx = require('tsx/cjs/api');

/** What the engine tests take from n8n. */
const names = ['n8n-core', 'n8n-workflow', 'n8n-nodes-base'];

/**
 * The folders of those packages, by name, in the installed n8n whose version N8N_VERSION gives.
 * Throws when the variable is not set or this repository has no recipe for that version.
 */
module.exports = function installedPackages() {
	const { N8N_VERSION } = process.env;
	if (N8N_VERSION === undefined) throw new Error('N8N_VERSION says whose packages to test with: npm run test:version');
	const { installFolder } = tsx.require('../../../../scripts/n8n/n8nVersions.ts', module.filename);
	return names.map((name) => [name, join(installFolder(N8N_VERSION), 'node_modules', name)]);
};
