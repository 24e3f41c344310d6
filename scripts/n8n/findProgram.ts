import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Finds a program.
 * @param folders where to look before PATH
 * @returns its path, undefined where this machine lacks it
 */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
	const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return [...folders, ...onPath].map((folder) => join(folder, name)).find(isExecutable);
}
