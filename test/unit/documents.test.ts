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

/** The files that a document links to, from the root of the repository. */
function linkedFiles(document: string): string[] {
	const targets = [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target.replace(/#.*$/, ''));
	return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target)).map((target) => join(dirname(document), target));
}

describe('The documents', () => {
	it.each(documents)('%s links only to what is there', (document) => {
		expect(linkedFiles(document).filter((file) => !existsSync(join(root, file)))).toEqual([]);
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
