import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const EMPHASIZED = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|`([^`\n]+)`/g;

function read(document: string): string {
	return readFileSync(resolve(root, document), 'utf8');
}

/** What stands in bold, italics or code; of a path such as "Settings > Community nodes", each part. */
function emphasized(text: string): string[] {
	return [...text.matchAll(EMPHASIZED)].flatMap(([, bold, italic, code]) => (bold ?? italic ?? code).split(' > '));
}

/** The names that somebody reads who sets up the package: in the README's quick start, and on the page about the credential that it leads to. */
export function documentedNames(): ReadonlySet<string> {
	const [, quickStart] = /^## Quick start\n([^]*?)^## /m.exec(read('README.md')) ?? [];
	if (quickStart === undefined) throw new Error('README.md has no quick start');
	return new Set([...emphasized(quickStart), ...emphasized(read('docs/setup.md'))]);
}
