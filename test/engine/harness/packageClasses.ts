import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import knownCredentials from 'n8n-nodes-base/dist/known/credentials.json';
import knownNodes from 'n8n-nodes-base/dist/known/nodes.json';

type Kind = 'nodes' | 'credentials';
type KnownClasses = Record<string, { className: string; sourcePath: string } | undefined>;

const builtIn: Record<Kind, KnownClasses> = { nodes: knownNodes, credentials: knownCredentials };
const builtInFolder = dirname(require.resolve('n8n-nodes-base/package.json'));
const ownFolder = join(__dirname, '..', '..', '..');

/**
 * A new instance of a class that n8n would load by its type: `n8n-nodes-base.<name>`, `n8n-nodes-acquire.<name>`, or for a
 * credential the bare name, ours first. Throws if there is none.
 */
export function loadClass<T>(kind: Kind, type: string): T {
	const [packageName, name] = type.includes('.') ? type.split('.') : [undefined, type];
	const found =
		(packageName !== 'n8n-nodes-base' && ownClass(kind, name)) ||
		(packageName !== 'n8n-nodes-acquire' && builtInClass(kind, name));
	if (!found) throw new Error(`No ${kind === 'nodes' ? 'node' : 'credential'} type "${type}"`);
	const exported = require(found.path) as Record<string, new () => T>;
	return new exported[found.className]();
}

function ownClass(kind: Kind, name: string) {
	const className = name.charAt(0).toUpperCase() + name.slice(1);
	const path =
		kind === 'nodes'
			? join(ownFolder, 'nodes', className, `${className}.node.ts`)
			: join(ownFolder, 'credentials', `${className}.credentials.ts`);
	return existsSync(path) ? { className, path } : undefined;
}

function builtInClass(kind: Kind, name: string) {
	const known = builtIn[kind][name];
	return known && { className: known.className, path: join(builtInFolder, known.sourcePath) };
}
