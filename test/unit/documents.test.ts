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

/** What a document links to: the file, from the root of the repository, and the heading in it, as GitHub names that. */
function linksOf(document: string): Array<{ file: string; heading?: string }> {
	const targets = [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
	return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => {
		const [path, heading] = target.split('#');
		return { file: path === '' ? document : join(dirname(document), path), heading };
	});
}

const linkedFiles = (document: string): string[] => linksOf(document).map(({ file }) => file);

/** The names by which GitHub lets one link to the headings of a document; of headings that are the same, the first one's. */
function headingsOf(document: string): string[] {
	const text = readFileSync(join(root, document), 'utf8').replace(/^```[^]*?^```/gm, '');
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
		expect(readFileSync(join(root, 'README.md'), 'utf8').trim().split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
	});
});
