import type { IDataObject } from 'n8n-workflow';
import type { StoredBlock, StoredContact } from '../../sandbox';
import { CONTACT_NODE, runContactNode } from '../harness/acquireContact';
import { locator } from '../harness/locator';
import { useSandbox } from '../harness/useSandbox';
import { contactBatches } from './contactBatches';
import { activeResources, leftOver, unhandledRejections } from './processState';
import { soakSettings } from './seed';
import { checkSoak, sum, summaryOf } from './soakChecks';
import { appliedOrder, batchOf, runSoak, type SoakResult, type Told, toldOf } from './soakRun';

const { seed, items } = soakSettings();
const FAULT_SHARE = 0.2;
// Longer than any Retry-After of a schedule, and than a busy machine takes.
const TIMEOUT_MS = 4_000;
// For a busy machine; a quiet one needs a fifth of it.
const MAX_MS = 60_000 + items * 100;
const CALLS = ['contact.update', 'contact.create', 'contact.upsert', 'contact.get', 'contact.delete', 'contact.merge', 'contact.block'];

const acquire = useSandbox();
const rejections = unhandledRejections();
let soak: SoakResult;
let contacts: Map<number, StoredContact>;
let blocks: StoredBlock[];
let leftBehind: unknown;

beforeAll(async () => {
	const { sandbox } = acquire;
	process.stderr.write(`Soak of ${items} items. To repeat it: SOAK_SEED=${seed} SOAK_ITEMS=${items}\n`);
	await runContactNode(sandbox, [{}], { operation: 'get', contactId: locator(101) });
	const before = activeResources();
	soak = await runSoak(sandbox, { type: 'acquireContact', name: CONTACT_NODE }, contactBatches(sandbox, items), { seed, share: FAULT_SHARE, timeoutMs: TIMEOUT_MS, concurrency: 5 });
	contacts = new Map(sandbox.store.contacts().map((contact) => [contact.id, contact]));
	blocks = sandbox.store.blocks();
	leftBehind = await leftOver(before, 2 * TIMEOUT_MS);
	process.stderr.write(summaryOf(soak));
}, MAX_MS);

const told = (call: string) => toldOf(soak, call);

describe('a soak of mixed operations on contacts', () => {
	checkSoak({
		soak: () => soak,
		items,
		calls: CALLS,
		writes: CALLS.filter((call) => call !== 'contact.get'),
		once: ['contact.create', 'contact.merge', 'contact.block'],
		maybe: /^The (contact|contacts|block) may have been /,
		ordered: [
			['contact.update', 'id'],
			['contact.upsert', 'email'],
		],
	});

	it.each(CALLS)('pairs each item of %s with what came of it', (call) => {
		const isOwn = ({ json, input, isRejected }: Told) => {
			if (isRejected) return Object.keys(input).every((key) => json[key] === input[key]) && typeof json.error === 'string';
			if (call === 'contact.block') return (json.data as number[])[0] === input.id;
			return 'city' in input ? (json.fields as IDataObject).city === input.city : json.id === input.id;
		};
		expect(told(call).filter((item) => !isOwn(item))).toEqual([]);
	});

	it('makes no contact twice by upserts of the same address', () => {
		const addresses = [...contacts.values()].map(({ fields }) => fields.email);
		expect(addresses.filter((address, index) => addresses.indexOf(address) !== index && address !== undefined)).toEqual([]);
	});

	it.each([
		['contact.update', 'id'],
		['contact.upsert', 'email'],
	])('leaves each contact as the last %s of it says', (call, key) => {
		for (const [name, applied] of appliedOrder(told(call), key)) {
			const contact = [...contacts.values()].find(({ id, fields }) => (key === 'id' ? id : fields.email) === name);
			expect(contact?.fields.city).toBe(applied.length === 0 ? undefined : batchOf(soak, call).items[applied.at(-1) as number].city);
		}
	});

	it('leaves the deleted contacts gone and the others in place', () => {
		for (const { input, done } of told('contact.delete')) expect(contacts.has(Number(input.id))).toBe(done.length === 0);
		for (const { input, done } of told('contact.merge')) expect(contacts.has(Number(input.source))).toBe(done.length === 0);
		const made = told('contact.block').map(({ done }) => done.length);
		expect(blocks).toHaveLength(sum(made));
	});

	it('leaves no rejection unhandled, no timer and no socket', () => {
		expect(rejections).toEqual([]);
		expect(leftBehind).toEqual([]);
	});
});
