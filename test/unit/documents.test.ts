import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const PICTURES = 'docs/screenshots';
const MAX_WORDS = 900;

const documents = ['.', 'docs', 'docs/reference', 'examples'].flatMap((folder) =>
	readdirSync(join(root, folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name)),
);

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a document links to: the file, from the root of the repository, and the heading in it, as GitHub names that. */
function linksOf(document: string): Array<{ file: string; heading?: string }> {
	const targets = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
	return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => {
		const [path, heading] = target.split('#');
		return { file: path === '' ? document : join(dirname(document), path), heading };
	});
}

/** The rows of the table whose first heading this is, each as its cells. */
function tableOf(document: string, heading: string): string[][] {
	const lines = read(document).split('\n');
	const start = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2;
	const end = lines.findIndex((line, index) => index >= start && !line.startsWith('|'));
	return lines.slice(start, end).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** The paths that a cell of CONTRIBUTING names; a name without a folder is in that of the path before it. */
function pathsIn(cell: string): string[] {
	let folder = '';
	const paths = [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => {
		if (path.includes('/')) folder = dirname(path);
		return path.includes('/') ? path : join(folder, path);
	});
	return paths.filter((path) => !path.includes('<'));
}

/** The paths from the root of the repository that a text names, without commands, patterns and what is not kept. */
function rootPathsIn(text: string): string[] {
	const paths = [...text.matchAll(/`([^`\s<]+\/[^`\s<]*)`/g)].map(([, path]) => path);
	return paths.filter((path) => !path.startsWith('.tmp/'));
}

const SOURCES = readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => read(join('nodes', name)))
	.join('\n');

/** What the code says of a message of README: its wording without numbers, the name of a record and what else differs. */
function wordingOf(message: string): string[] {
	const parts = message.split(/…|\d+|\bcontacts?\b|(the email address)|[.?] /).map((part = '') => part.replace(/[.?]$/, '').trim());
	return parts.filter((part) => part.includes(' '));
}

const linkedFiles = (document: string): string[] => linksOf(document).map(({ file }) => file);

/** The names by which GitHub lets one link to the headings of a document; of headings that are the same, the first one's. */
function headingsOf(document: string): string[] {
	const text = read(document).replace(/^```[^]*?^```/gm, '');
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

describe('The documents', () => {
	it.each(documents)('%s links only to files and headings that are there', (document) => {
		expect(linkedFiles(document).filter((file) => !existsSync(join(root, file)))).toEqual([]);
		const missing = linksOf(document).filter(({ file, heading }) => heading !== undefined && !headingsOf(file).includes(heading));
		expect(missing).toEqual([]);
	});

	it('show every picture', () => {
		const pictures = readdirSync(join(root, PICTURES)).map((name) => join(PICTURES, name));
		expect(documents.flatMap(linkedFiles)).toEqual(expect.arrayContaining(pictures));
	});

	it('tell of every example', () => {
		const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.json'));
		expect(linkedFiles('examples/README.md')).toEqual(expect.arrayContaining(examples.map((name) => join('examples', name))));
	});

	it(`begin with a README of at most ${MAX_WORDS} words`, () => {
		expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
	});

	it('give in README how many times as fast the node was measured to be', () => {
		const targets = new Map(tableOf('test/bench/RESULTS.md', 'Target').map(([target, measured]) => [target, parseFloat(measured).toFixed(1)]));
		const [atDefault, at50] = ['Map at the default', 'Map at 50'].map((label) => targets.get(`${label}, times as fast as HTTP Request`));
		expect(read('README.md')).toContain(`1,000 updates run ${atDefault} times as fast as with HTTP Request, 50 at once ${at50} times`);
	});

	it('send a contributor only to files that are there', () => {
		const inTable = tableOf('CONTRIBUTING.md', 'To find').flatMap(([, cell]) => pathsIn(cell));
		// Above that table stands the layout, whose paths are within its folders.
		const [, below] = read('CONTRIBUTING.md').split('\n| To find ');
		expect(inTable.length).toBeGreaterThan(40);
		expect(rootPathsIn(below).length).toBeGreaterThan(inTable.length);
		expect([...inTable, ...rootPathsIn(below)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it.each(tableOf('README.md', 'Message'))('explain a message that nodes can give: %s', (message) => {
		expect(wordingOf(message).filter((wording) => !SOURCES.includes(wording))).toEqual([]);
		expect(wordingOf(message)).not.toEqual([]);
	});
});
