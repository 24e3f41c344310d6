import { join, resolve } from 'node:path';

import { type CommandOptions, runCommand } from './runCommand';

const root = resolve(__dirname, '../..');

/**
 * Builds this package and packs it as it would be published.
 * @param folder where the tarball goes
 * @returns the path of the tarball
 */
export async function packPackage(
	folder: string,
	{ log, signal }: Pick<CommandOptions, 'log' | 'signal'>,
): Promise<string> {
	log('Building and packing n8n-nodes-acquire');
	const options = { cwd: root, what: 'building and packing', log, signal };
	await runCommand('npm', ['run', 'build'], options);
	const reply = await runCommand('npm', ['pack', '--json', '--pack-destination', folder], options);
	const [{ filename }] = JSON.parse(reply) as Array<{ filename: string }>;
	return join(folder, filename);
}
