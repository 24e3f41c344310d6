import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder for what nobody needs afterwards, and returns its path. A run of tests that is broken off cannot remove its folders
 * itself: they lie in the one that `with-test-ca.mjs` removes at its end.
 */
export function temporaryFolder(name: string): string {
	return mkdtempSync(join(process.env.TEST_RUN_FOLDER ?? tmpdir(), `${name}-`));
}
