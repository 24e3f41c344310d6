import { mkdirSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The node type under which n8n loads an earlier package's contact node from N8N_CUSTOM_EXTENSIONS. */
export const EARLIER_NODE_TYPE = 'CUSTOM.acquireContact';

/** Unpacks an earlier tarball into a folder that is meant for N8N_CUSTOM_EXTENSIONS, so that both are measured in one n8n. */
export function unpackEarlierPackage(tarball: string, extensions: string): void {
	const folder = join(extensions, 'earlier');
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', resolve(tarball), '-C', folder, '--strip-components=1']);
	// Or n8n would have two credentials of one type.
	rmSync(join(folder, 'dist/credentials'), { recursive: true, force: true });
}
