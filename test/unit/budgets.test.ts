import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { reports } from '../../nodes/AcquireAnalytics/report/reportTable';
import { nodeNames, registries } from '../../scripts/samples/registries';
import { kilobytes, MAX_UNPACKED_KB } from '../packageSize';

const root = resolve(__dirname, '../..');
const LOADINGS = { least: 3, most: 9 };

/** Prints a figure beside its budget: what is close to it shows in the log of every run. */
function figure(name: string, value: number, budget: number): number {
	process.stdout.write(`  ${name}: ${Math.round(value * 10) / 10} of ${budget}\n`);
	return value;
}

function descriptionOf(node: string): INodeTypeDescription {
	const { [node]: NodeClass } = require(join(root, 'dist/nodes', node, `${node}.node.js`)) as Record<string, new () => INodeType>;
	return new NodeClass().description;
}

/** Lines of all TypeScript files below a folder. */
function linesIn(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').split('\n').length, 0);
}

describe('budgets of the package', () => {
	it(`takes at most ${MAX_UNPACKED_KB} KB unpacked`, () => {
		const printed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
		const [{ unpackedSize }] = JSON.parse(printed.toString()) as Array<{ unpackedSize: number }>;
		expect(figure('KB unpacked', kilobytes(unpackedSize), MAX_UNPACKED_KB)).toBeLessThanOrEqual(MAX_UNPACKED_KB);
	});

	it('loads all nodes in at most 22 % of the time that n8n-workflow takes to load', () => {
		const shares: number[] = [];
		while (shares.length < LOADINGS.least || (shares.length < LOADINGS.most && Math.min(...shares) > 22)) {
			const [own, workflow] = execFileSync('node', [join(root, 'test/bench/loadNodes.mjs'), root, 'share']).toString().split(' ').map(Number);
			shares.push((100 * own) / workflow);
		}
		expect(figure('% of the time that n8n-workflow takes to load', Math.min(...shares), 22)).toBeLessThanOrEqual(22);
	});
});

describe.each(nodeNames())('budgets of %s', (node) => {
	it('describes itself in at most 60 KB of JSON', () => {
		expect(figure('KB of description', JSON.stringify(descriptionOf(node)).length / 1000, 60)).toBeLessThanOrEqual(60);
	});

	it('has at most 70 properties', () => {
		expect(figure('properties', descriptionOf(node).properties.length, 70)).toBeLessThanOrEqual(70);
	});
});

describe.each(registries())('budget of the menus of $node', ({ operations }) => {
	it('has at most 12 operations in a menu', () => {
		const menus = [...new Set(operations.map(({ resource }) => resource))].map((resource) => operations.filter((operation) => operation.resource === resource).length);
		expect(figure('operations in a menu', Math.max(...menus), 12)).toBeLessThanOrEqual(12);
	});
});

/** Records that only this node needs. */
const OWN_RECORDS: Record<string, string[]> = {
	AcquireAccount: ['user', 'role', 'department', 'tag'],
	AcquireCard: ['card'],
	AcquireCompany: ['company'],
	AcquireContact: ['contact', 'attribute'],
	AcquireConversation: ['case'],
};

/** Nodes of operations that are more than one request take more than 40 lines; each has a ceiling of its own, a tenth above what it took. */
const CEILINGS: Record<string, number> = { AcquireCard: 160, AcquireCompany: 135, AcquireContact: 135, AcquireConversation: 90, AcquireKnowledgeBase: 70 };

describe.each(registries())('budget of an operation of $node', ({ node, operations }) => {
	const budget = CEILINGS[node] ?? 40;

	it(`takes at most ${budget} lines on average, its file and its share of its resource`, () => {
		const folders = [join('nodes', node), ...(OWN_RECORDS[node] ?? []).map((kind) => join('nodes/records', kind))];
		const lines = folders.reduce((sum, folder) => sum + linesIn(join(root, folder)), 0);
		// A report is a call of its own with a layout of its own: it counts as an operation, though the menu has one for all of them.
		const count = node === 'AcquireAnalytics' ? operations.length - 1 + reports.length : operations.length;
		expect(figure(`lines an operation, ${lines} for ${count}`, lines / count, budget)).toBeLessThanOrEqual(budget);
	});
});

describe('a file under nodes/', () => {
	it('has at most 250 lines', () => {
		const files = readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && statSync(join(root, 'nodes', name)).isFile());
		const long = files.filter((name) => name !== 'service/endpoints.ts' && readFileSync(join(root, 'nodes', name), 'utf8').split('\n').length > 251);
		expect(long).toEqual([]);
	});
});
