import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePages } from '../../scripts/reference/pages';
import { reportsPage } from '../../scripts/reference/reportsPage';
import { contractCalls } from '../../scripts/samples/contractExamples';

const folder = resolve(__dirname, '../../docs/reference');

describe('docs/reference', () => {
	it('is what the descriptions of the nodes say: npm run docs:reference', async () => {
		const pages = await referencePages();
		expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
		for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
	});
});

describe('docs/reports.md', () => {
	it('is what the table of reports says: npm run docs:reference', async () => {
		expect(readFileSync(join(folder, '../reports.md'), 'utf8')).toBe(await reportsPage(contractCalls()));
	});
});
