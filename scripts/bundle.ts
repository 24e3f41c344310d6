import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, parse, relative, resolve } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import manifest from '../package.json';
import { asCommonJs, exportedNames, SHARED } from './bundle/commonJs';
import { RUN_CODE } from './bundle/runCode';
import { runEntry, runLater, runModules } from './bundle/runLater';
import { runMain } from './runMain';

// Part of npm run build: few files hold the code of all nodes and credentials, since loading a hundred small ones takes n8n
// more than twice as long: acquire.js with shared.js what n8n needs to show the nodes, run-<version>.js what only a run needs. Where
// n8n looks for a node there is a line that hands its class out.

const root = resolve(__dirname, '..');
const NODES = 'acquire';
const RUN = 'run';

/** With the version: an update on disk may replace it before a running n8n has loaded it, and it fits only the shared.js of its own version. */
const RUN_OUTPUT = `${RUN}-${manifest.version}`;

// The source is in the repository. Names that could be kept for stack traces would cost a tenth of the time to load.
const OUTPUT = { platform: 'node', target: 'node20', legalComments: 'none', minify: true, charset: 'utf8', logLevel: 'warning' } as const;

/** "dist/nodes/AcquireContact/AcquireContact.node.js" → its class, "AcquireContact": n8n calls it as the file. */
const className = (file: string) => basename(file).split('.')[0];

/** The entries of the bundle from their source, by name. */
function entries(sources: Readonly<Record<string, string>>): Plugin {
	return {
		name: 'entries',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'entry-point' ? { path, namespace: 'entry' } : undefined));
			onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({ contents: sources[path], resolveDir: root, loader: 'ts' }));
		},
	};
}

async function main(): Promise<void> {
	const files = [...manifest.n8n.credentials, ...manifest.n8n.nodes];
	const source = (file: string) => `./${relative('dist', file).replace(/\.js$/, '')}`;
	const later = await runModules(root, RUN_CODE);
	const sources = { [NODES]: files.map((file) => `export { ${className(file)} } from '${source(file)}';`).join('\n'), [RUN]: runEntry(later) };

	// esbuild puts what two entries share into a file of its own for ES modules alone, and n8n loads CommonJS.
	const { outputFiles } = await build({
		...OUTPUT,
		absWorkingDir: root,
		entryPoints: { [NODES]: NODES, [RUN_OUTPUT]: RUN },
		plugins: [entries(sources), runLater(root, later, { entry: RUN, output: `${RUN_OUTPUT}.js` })],
		bundle: true,
		splitting: true,
		format: 'esm',
		chunkNames: parse(SHARED).name,
		outdir: 'dist',
		external: ['n8n-workflow'],
		write: false,
	});
	const isShared = (path: string) => basename(path) === SHARED;
	const shared = exportedNames(outputFiles.find(({ path }) => isShared(path))!.text);
	for (const { path, text } of outputFiles) {
		const { code } = await transform(asCommonJs(text, { isShared: isShared(path), shared }), OUTPUT);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, code);
	}

	for (const file of files) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), `exports.${className(file)} = require('${relative(dirname(file), `dist/${NODES}`)}').${className(file)};\n`);
	}
}

void runMain(main);
