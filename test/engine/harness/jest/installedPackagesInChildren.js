const { mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const installedPackages = require('./installedPackages');

const root = resolve(__dirname, '../../../..');

/** Before all tests: what a test starts in a process of its own (through tsx, without jest) loads the same packages. */
module.exports = function installedPackagesInChildren() {
	const paths = Object.fromEntries(installedPackages().flatMap(([name, folder]) => [[name, [folder]], [`${name}/*`, [`${folder}/*`]]]));
	const folder = join(root, '.tmp', `n8n-${process.env.N8N_VERSION}`);
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'tsconfig.json');
	writeFileSync(file, JSON.stringify({ extends: join(root, 'tsconfig.test.json'), compilerOptions: { paths } }));
	process.env.TSX_TSCONFIG_PATH = file;
};
