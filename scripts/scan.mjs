// Both legs of n8n's community package scanner, on what would be published: the source, and the packed tarball.
// The scanner itself wants a published version, and lets warnings pass; here a warning fails too.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'acquire-scan-'));
// Also after Ctrl-C.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
// The scanner makes a temporary folder when it is loaded, and leaves it behind.
process.env.TMPDIR = folder;
const { buildScanConfig, SOURCE_FILE_PATTERNS } = await import('@n8n/scan-community-package/scanner/scanner.mjs');

async function scan(name, folder, patterns) {
	const eslint = new ESLint({
		cwd: folder,
		// The scanner ignores comments that switch rules off.
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const results = await eslint.lintFiles(patterns);
	const found = results.reduce((total, { errorCount, warningCount }) => total + errorCount + warningCount, 0);
	console.log(`${name}: ${results.length} files, ${found} findings`);
	if (found > 0) console.log((await eslint.loadFormatter('stylish')).format(results));
	return found;
}

const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
execFileSync('tar', ['-xzf', join(folder, JSON.parse(packed)[0].filename), '-C', folder]);
const found = (await scan('Source', root, SOURCE_FILE_PATTERNS)) + (await scan('Tarball', join(folder, 'package'), ['**/*.js', 'package.json']));
process.exitCode = found > 0 ? 1 : 0;
