import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What node-gyp calls when it compiles n8n's native add-ons. */
const BUILD_TOOLS = ['g++', 'make', 'python3'];

function isOnPath(program: string, path: string): boolean {
	return path.split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/**
 * Makes sure that the tools that compile native add-ons are there.
 * @param path the search path, as in PATH
 * @throws with the names of the missing tools and the line that installs them
 */
export function assertBuildTools(path: string = process.env.PATH ?? ''): void {
	const missing = BUILD_TOOLS.filter((program) => !isOnPath(program, path));
	if (missing.length === 0) return;
	const install =
		process.platform === 'darwin'
			? 'xcode-select --install'
			: `apt-get install -y ${BUILD_TOOLS.join(' ')}`;
	throw new Error(
		`n8n has native add-ons that are compiled once, and this machine lacks ${missing.join(', ')}. ` +
			`Install with:\n  ${install}\nand run the command again.`,
	);
}
