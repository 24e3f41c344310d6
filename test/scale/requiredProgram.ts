import { findProgram } from '../../scripts/n8n/findProgram';

/**
 * Finds a program that Debian's packages bring.
 * @param program its name
 * @param debianPackage the package that holds it
 * @param folders where to look before PATH
 * @returns its path
 * @throws with the line that installs it when it is missing
 */
export function requiredProgram(program: string, debianPackage: string, folders: string[] = []): string {
	const found = findProgram(program, folders);
	if (found !== undefined) return found;
	throw new Error(
		`The tests of n8n's queue mode need ${program}, which this machine lacks. ` +
			`Install with:\n  apt-get update && apt-get install -y ${debianPackage}\nand run the command again.`,
	);
}
