import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { nodeNames, registries } from '../../scripts/samples/registries';
import { temporaryFolder } from '../../scripts/temporaryFolder';

const root = join(__dirname, '../..');
const RUN = `run-${manifest.version}.js`;

interface PackedFile {
	path: string;
	size: number;
}

/** What npm would publish of the built package. */
function pack(): { files: PackedFile[] } {
	const printed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
	return JSON.parse(printed.toString())[0];
}

/** The files below a folder whose names end so, as paths in the package. */
function sources(folder: string, ending: string): string[] {
	const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return found.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}

describe('the published package', () => {
	const packed = pack();

	it('holds the code, what n8n looks for by name, a schema an operation, what npm adds, and nothing else', () => {
		const classes = [...sources('nodes', '.node.ts'), ...sources('credentials', '.ts')];
		const compiled = ['dist/acquire.js', `dist/${RUN}`, 'dist/shared.js', ...classes.map((file) => `dist/${file.replace(/\.ts$/, '.js')}`)];
		const copied = [...sources('icons', '.svg'), ...sources('nodes', '.node.json')].map((file) => `dist/${file}`);
		const schemas = registries().flatMap(({ node, operations }) => operations.map(({ resource, value }) => `dist/nodes/${node}/__schema__/v1.0.0/${resource}/${value}.json`));
		const expected = [...compiled, ...copied, ...schemas, 'index.js', 'package.json', 'README.md', 'LICENSE.md'];
		expect(packed.files.map(({ path }) => path).sort()).toEqual(expected.sort());
	});

	it('needs nothing but n8n-workflow and Node\'s crypto', () => {
		const needed = packed.files.filter(({ path }) => path.startsWith('dist/') && path.endsWith('.js')).flatMap(({ path }) =>
			[...readFileSync(join(root, path), 'utf8').matchAll(/require\(["']([^"'.][^"']*)["']\)/g)].map(([, name]) => name),
		);
		expect([...new Set(needed)].filter((name) => !['n8n-workflow', 'crypto'].includes(name))).toEqual([]);
		expect(needed).toContain('n8n-workflow');
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('registers every node that there is a folder of', () => {
		expect(manifest.n8n.nodes).toEqual(nodeNames().map((node) => `dist/nodes/${node}/${node}.node.js`));
	});

	it('registers files that are there', () => {
		const paths = packed.files.map(({ path }) => path);
		expect(paths).toEqual(expect.arrayContaining([...manifest.n8n.nodes, ...manifest.n8n.credentials]));
	});

	it('gives its classes to whoever requires it', () => {
		expect(Object.keys(require(root)).sort()).toEqual(['AcquireApi', ...nodeNames()].sort());
	});

	it('loads the code of a run when something runs, not before', () => {
		const script = `
			const loaded = () => Object.keys(require.cache).map((file) => require('path').basename(file)).filter((name) => ['acquire.js', '${RUN}'].includes(name));
			const nodes = Object.values(require('.')).map((Class) => new Class());
			const atFirst = loaded();
			nodes.find(({ execute }) => execute).execute.call({}).catch(() => console.log(JSON.stringify([atFirst, loaded()])));
		`;
		expect(JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root }).toString())).toEqual([['acquire.js'], ['acquire.js', RUN]]);
	});

	it('runs nothing with the code of another version that has taken its place', () => {
		const updated = temporaryFolder('acquire-updated');
		for (const name of ['dist', 'index.js', 'package.json']) cpSync(join(root, name), join(updated, name), { recursive: true });
		const script = `
			const nodes = Object.values(require('.')).map((Class) => new Class());
			require('fs').renameSync('dist/${RUN}', 'dist/run-0.0.1.js');
			nodes.find(({ execute }) => execute).execute.call({}).catch(({ message }) => console.log(message));
		`;
		const printed = execFileSync(process.execPath, ['-e', script], { cwd: updated, env: { ...process.env, NODE_PATH: join(root, 'node_modules') } });
		expect(printed.toString()).toBe('Could not load n8n-nodes-acquire. After an update, restart n8n and its workers\n');
	});

	it('puts off functions alone: the code of a run hands out nothing that is there only once it is loaded', () => {
		for (const [name, exported] of Object.entries(require(join(root, 'dist', RUN)))) {
			expect({ name, isFunction: typeof exported === 'function' && !`${exported}`.startsWith('class') }).toEqual({ name, isFunction: true });
		}
	});
});
