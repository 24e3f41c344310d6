import { findProgram } from './findProgram';

/** What node-gyp calls when it compiles n8n's native add-ons. */
const BUILD_TOOLS = ['g++', 'make', 'python3'];

/**
 * Makes sure that the tools that compile native add-ons are there.
 * @throws with the names of the missing tools and the line that installs them
 */
export function assertBuildTools(): void {
	const missing = BUILD_TOOLS.filter((program) => findProgram(program) === undefined);
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
