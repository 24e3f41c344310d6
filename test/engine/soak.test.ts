import type { IDataObject } from 'n8n-workflow';
import { locator, runContactNode, useSandbox } from './harness/acquireContact';
import { activeResources, leftOver, unhandledRejections } from './soak/processState';
import { soakSettings } from './soak/seed';
import { FAULT_KINDS } from './soak/seededFaults';
import { carriedOut, type Ending, endingsByItem, type FinishedBatch, runSoak, type SoakResult } from './soak/soakRun';

const { seed, items } = soakSettings();
const FAULT_SHARE = 0.2;
const TIMEOUT_MS = 4_000;
// For a busy machine; a quiet one needs a fifth of it.
const LONGEST_MS = 60_000 + items * 100;
const MAYBE = /^The (contact|contacts|block) may have been /;

const acquire = useSandbox();
const rejections = unhandledRejections();
let soak: SoakResult;
let leftBehind: unknown;

beforeAll(async () => {
	const { sandbox } = acquire;
	process.stderr.write(`Soak of ${items} items. To repeat it: SOAK_SEED=${seed} SOAK_ITEMS=${items}\n`);
	await runContactNode(sandbox, [{}], { operation: 'get', contactId: locator(101) });
	const before = activeResources();
	soak = await runSoak(sandbox, { seed, items, share: FAULT_SHARE, timeoutMs: TIMEOUT_MS });
	leftBehind = await leftOver(before, 2 * TIMEOUT_MS);
	const { requests, happened } = soak.faults;
	const refused = soak.batches.flatMap(({ endings }) => endings).filter(({ isRefused }) => isRefused).length;
	process.stderr.write(`Soak: ${soak.seconds} s, ${requests} requests, ${sum(happened.values())} faults, ${refused} items refused\n`);
}, LONGEST_MS);

const batch = (operation: string) => soak.batches.find((candidate) => candidate.operation === operation) as FinishedBatch;

/** What an item ended as, with what it was and what it sent. */
function told(operation: string) {
	const { items: input, sent } = batch(operation);
	return endingsByItem(batch(operation)).map((ending, position) => ({ ...ending, input: input[position], done: carriedOut(sent[position]) }));
}

describe('a soak of mixed operations', () => {
	it('meets every kind of fault, in 10 to 30 % of the answers', () => {
		const { requests, happened } = soak.faults;
		const share = sum(happened.values()) / requests;
		expect(share).toBeGreaterThan(0.1);
		expect(share).toBeLessThan(0.3);
		// In a short soak a kind or two may not come up.
		expect(happened.size).toBeGreaterThanOrEqual(items < 1_000 ? FAULT_KINDS.length - 5 : FAULT_KINDS.length);
	});

	it.each(['update', 'create', 'upsert', 'get', 'delete', 'merge', 'block'])('ends each item of %s as one output or one refused item, in order', (operation) => {
		const { endings, items: input, status } = batch(operation);
		expect(status).toBe('success');
		for (const isRefused of [false, true]) {
			const positions = endings.filter((ending) => ending.isRefused === isRefused).map(({ position }) => Number(position));
			expect(positions).toEqual([...positions].sort((a, b) => a - b));
		}
		expect(endings.map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual(input.map((_item, position) => position));
		expect(endings.some(({ isRefused }) => !isRefused)).toBe(true);
	});

	it.each(['update', 'create', 'upsert', 'get', 'delete', 'merge', 'block'])('pairs each item of %s with what came of it', (operation) => {
		const isOwn = ({ json, input, isRefused }: Ending & { input: IDataObject }) => {
			if (isRefused) return Object.keys(input).every((key) => json[key] === input[key]) && typeof json.error === 'string';
			if (operation === 'block') return (json.data as number[])[0] === input.id;
			return 'city' in input ? (json.fields as IDataObject).city === input.city : json.id === input.id;
		};
		expect(told(operation).filter((item) => !isOwn(item))).toEqual([]);
	});

	it.each(['update', 'create', 'upsert', 'delete', 'merge', 'block'])('has carried out each %s that it reports as done', (operation) => {
		expect(told(operation).filter(({ isRefused, done }) => !isRefused && done.length === 0)).toEqual([]);
	});

	it.each(['create', 'merge', 'block'])('carries no %s out twice, and says where nobody knows whether it was carried out', (operation) => {
		expect(told(operation).filter(({ done }) => done.length > 1)).toEqual([]);
		const silent = told(operation).filter(({ isRefused, done, json }) => isRefused && done.length > 0 && !MAYBE.test(String(json.error)));
		expect(silent).toEqual([]);
	});

	it('meets items whose fate nobody knows', () => {
		const unknown = ['create', 'merge', 'block'].flatMap(told).filter(({ json }) => MAYBE.test(String(json.error)));
		expect(unknown.filter(({ done }) => done.length === 1).length).toBeGreaterThan(0);
	});

	it('makes no contact twice by upserts of the same address', () => {
		const addresses = [...soak.contacts.values()].map(({ fields }) => fields.email);
		expect(addresses.filter((address, index) => addresses.indexOf(address) !== index && address !== undefined)).toEqual([]);
	});

	it.each([
		['update', 'id'],
		['upsert', 'email'],
	])('applies each %s of one contact in input order, so that the last one wins', (operation, key) => {
		const writesOf = new Map<unknown, Array<{ position: number; rank: number }>>();
		told(operation).forEach(({ input, done }, position) => {
			const writes = writesOf.get(input[key]) ?? [];
			writesOf.set(input[key], [...writes, ...done.map(({ carriedOutAt }) => ({ position, rank: Number(carriedOutAt) }))]);
		});
		const contacts = [...soak.contacts.values()];
		for (const [name, writes] of writesOf) {
			const applied = writes.sort((a, b) => a.rank - b.rank).map(({ position }) => position);
			expect(applied).toEqual([...applied].sort((a, b) => a - b));
			const contact = contacts.find(({ id, fields }) => (key === 'id' ? id : fields.email) === name);
			expect(contact?.fields.city).toBe(applied.length === 0 ? undefined : batch(operation).items[applied.at(-1) as number].city);
		}
	});

	it('leaves the deleted contacts gone and the others in place', () => {
		for (const { input, done } of told('delete')) expect(soak.contacts.has(Number(input.id))).toBe(done.length === 0);
		for (const { input, done } of told('merge')) expect(soak.contacts.has(Number(input.source))).toBe(done.length === 0);
		const made = told('block').map(({ done }) => done.length);
		expect(soak.blocks).toHaveLength(sum(made));
	});

	it('sends nothing before Retry-After has passed', () => {
		expect(soak.faults.tooEarly).toEqual([]);
	});

	it('leaves no rejection unhandled, no timer and no socket', () => {
		expect(rejections).toEqual([]);
		expect(leftBehind).toEqual([]);
	});
});

function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, each) => total + each, 0);
}
