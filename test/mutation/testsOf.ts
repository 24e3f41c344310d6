import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { otherTests } from './otherTests';

const root = join(__dirname, '../..');

// Types alone.
const WITHOUT_CODE = ['operations/endpointTypes', 'operations/operation'];

// What the editor shows, which docs/reference repeats.
const TESTS_OF_PARAMETERS = ['unit/reference', 'unit/panels/texts'];
const WITH_PARAMETERS = /^(Acquire|operations\/|records\/)/;

/** The files to mutate, from the root of the repository. */
export function mutatedFiles(): string[] {
	return readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
		.map((name) => `nodes/${name}`)
		.filter((file) => file.endsWith('.ts') && !WITHOUT_CODE.includes(placeOf(file)))
		.sort();
}

/** The test files that are to notice when this file is broken, from the root of the repository. Throws if there are none. */
export function testsOf(file: string): string[] {
	const place = placeOf(file);
	const others = [...(otherTests[place] ?? []), ...(WITH_PARAMETERS.test(place) ? TESTS_OF_PARAMETERS : [])];
	const tests = [...new Set([...testsNamed(`unit/${place}`), ...engineTestsOf(place), ...others.flatMap(testsNamed)])];
	const missing = others.filter((name) => testsNamed(name).length === 0);
	if (tests.length === 0 || missing.length > 0) throw new Error(`${[file, 'has no tests', ...missing].join(' ')}: see test/mutation/otherTests.ts`);
	return tests;
}

/** The path below `nodes`, without its ending. */
function placeOf(file: string): string {
	return file.replace(/^nodes\//, '').replace(/\.ts$/, '');
}

/** The tests of that path below `test`: a file's own unit tests stand at its place and are named after it, body.test.ts and body.rejected.test.ts. */
function testsNamed(path: string): string[] {
	return testsIn(`test/${dirname(path)}`, (name) => name.startsWith(`${basename(path)}.`));
}

/** The engine's tests are named after the file, or after its resource or node, where that has tests of its own. */
function engineTestsOf(place: string): string[] {
	const [folder] = place.split('/');
	if (/^Acquire(?!Contact)/.test(folder)) return testsIn('test/engine', (name) => name.startsWith(folder[0].toLowerCase() + folder.slice(1)));
	const ofResource = testsIn('test/engine', (name) => name.startsWith(basename(dirname(place))));
	const isOperation = place.startsWith('AcquireContact/') && ofResource.length > 0;
	return isOperation ? ofResource : testsNamed(`engine/${basename(place)}`);
}

function testsIn(folder: string, isWanted: (name: string) => boolean): string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.ts') && isWanted(name)).map((name) => `${folder}/${name}`);
}
