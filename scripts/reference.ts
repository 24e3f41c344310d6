import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePages } from './reference/pages';
import { reportsPage } from './reference/reportsPage';
import { contractCalls } from './samples/contractExamples';
import { runMain } from './runMain';

// npm run docs:reference: writes docs/reference/, a page a node, and docs/reports.md, from the nodes' own descriptions and the contract's examples.

const folder = resolve(__dirname, '../docs/reference');

async function main(): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of await referencePages()) writeFileSync(join(folder, name), text);
	writeFileSync(resolve(folder, '../reports.md'), await reportsPage(contractCalls()));
}

void runMain(main);
