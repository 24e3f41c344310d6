import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import manifest from '../package.json';
import { runMain } from './runMain';

// Part of npm run build: one file holds the code of all nodes and credentials, since loading a hundred small ones takes n8n
// more than twice as long. Where n8n looks for a node there is a line that hands its class out.

const root = resolve(__dirname, '..');
const BUNDLE = 'dist/acquire.js';

/** "dist/nodes/AcquireContact/AcquireContact.node.js" → its class, "AcquireContact": n8n calls it as the file. */
const className = (file: string) => basename(file).split('.')[0];

async function main(): Promise<void> {
	const files = [...manifest.n8n.credentials, ...manifest.n8n.nodes];
	const source = (file: string) => `./${relative('dist', file).replace(/\.js$/, '')}`;
	await build({
		absWorkingDir: root,
		stdin: { contents: files.map((file) => `export { ${className(file)} } from '${source(file)}';`).join('\n'), resolveDir: root, loader: 'ts' },
		outfile: BUNDLE,
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: ['n8n-workflow'],
		legalComments: 'none',
		// The source is in the repository. Names that could be kept for stack traces would cost a tenth of the time to load.
		minify: true,
		lineLimit: 160,
		logLevel: 'warning',
	});
	for (const file of files) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), `exports.${className(file)} = require('${relative(dirname(file), BUNDLE).replace(/\.js$/, '')}').${className(file)};\n`);
	}
}

void runMain(main);
