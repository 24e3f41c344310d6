import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

const LOADER = 'run-later-loader';
const LOADER_FILTER = new RegExp(`^${LOADER}$`);

/** Each version has its own name for the file, which an update on disk removes. */
const NOT_LOADED = 'Could not load n8n-nodes-acquire. After an update, restart n8n and its workers';

/** The source of what makes the functions. It loads `output` once. */
const loader = (output: string) => `
	let loaded;
	const run = () => {
		try { return (loaded ??= module.require('./${output}')); }
		catch (cause) { throw new Error('${NOT_LOADED}', { cause }); }
	};
	export const later = (name) => (...given) => run()[name](...given);
`;

/** A source file and the names of what it exports. */
export interface RunModule {
	file: string;
	names: string[];
}

/** What the files export once TypeScript's types are gone. */
export async function runModules(root: string, files: readonly string[]): Promise<RunModule[]> {
	const { metafile } = await build({ absWorkingDir: root, entryPoints: [...files], bundle: false, write: false, format: 'esm', metafile: true, outdir: 'dist' });
	return Object.values(metafile.outputs).map(({ entryPoint, exports }) => ({ file: entryPoint!, names: exports }));
}

/** The source of the file that hands out all of them. Two of one name are an error of the build. */
export function runEntry(modules: readonly RunModule[]): string {
	return modules.map(({ file, names }) => `export { ${names.join(', ')} } from './${file.replace(/\.ts$/, '')}';`).join('\n');
}

/** Puts functions in the place of the modules, which load `output` when they are first called. `entry`: who gets the modules themselves. */
export function runLater(root: string, modules: readonly RunModule[], { entry, output }: { entry: string; output: string }): Plugin {
	const byFile = new Map(modules.map((module) => [module.file, module]));
	return {
		name: 'run-later',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
				const file = relative(root, `${join(resolveDir, path)}.ts`);
				return byFile.has(file) && importer !== entry ? { path: file, namespace: 'run-later' } : undefined;
			});
			onResolve({ filter: LOADER_FILTER }, () => ({ path: LOADER, namespace: 'run-later' }));
			onLoad({ filter: /.*/, namespace: 'run-later' }, ({ path }) => ({
				contents:
					path === LOADER
						? loader(output)
						: [`import { later } from '${LOADER}';`, ...byFile.get(path)!.names.map((name) => `export const ${name} = /* @__PURE__ */ later('${name}');`)].join('\n'),
			}));
		},
	};
}
