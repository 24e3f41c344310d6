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
 * Finds a program that Debian's packages bring.
 * @param program its name
 * @param debianPackage the package that holds it
 * @param folders where to look beside PATH
 * @returns its path
 * @throws with the line that installs it when it is missing
 */
export function requiredProgram(program: string, debianPackage: string, folders: string[] = []): string {
	const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const found = [...folders, ...onPath].map((folder) => join(folder, program)).find(isExecutable);
	if (found !== undefined) return found;
	throw new Error(
		`The tests of n8n's queue mode need ${program}, which this machine lacks. ` +
			`Install with:\n  apt-get update && apt-get install -y ${debianPackage}\nand run the command again.`,
	);
}
