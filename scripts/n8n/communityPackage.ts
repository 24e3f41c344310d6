import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { runCommand } from './runCommand';

const PACKAGE_NAME = 'n8n-nodes-acquire';

/**
 * Unpacks a tarball of this package into the folder where n8n keeps installed community packages, as n8n does itself after it has
 * fetched one. n8n loads whatever lies there when it starts and needs no entry in its database for that.
 * @param tarball path of the file that `npm pack` wrote
 * @param userFolder n8n's N8N_USER_FOLDER
 * @returns the folder of the unpacked package
 */
export async function unpackCommunityPackage(tarball: string, userFolder: string): Promise<string> {
	const folder = join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE_NAME);
	mkdirSync(folder, { recursive: true });
	await runCommand('tar', ['-xzf', resolve(tarball), '-C', folder, '--strip-components=1'], {
		cwd: folder,
		what: 'unpacking the package',
		log: () => undefined,
	});
	return folder;
}
