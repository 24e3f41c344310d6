import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

/** So many contacts, looked up by their addresses one after the other. */
const MANY = 12;

interface Case {
	stored: string;
	typed: string;
	operation: string;
	requests: number;
}

/** Case that an address gets, in the account or in an item. */
const spelled = (spelling: string, n: number) => (spelling === 'lower' ? `person${n}@example.com` : `Person${n}@Example.com`);

describe('The searches for the addresses of a run', () => {
	const acquire = useSandbox();
	const parameters: Record<string, IDataObject> = {
		update: { contactId: locator('={{ $json.to }}', 'email'), fields: { city: 'Rome' }, options: { concurrency: 1 } },
		upsert: { operation: 'upsert', email: '={{ $json.to }}', fields: { city: 'Rome' }, options: { concurrency: 1 } },
	};

	/** How many searches the run sends for the addresses that the items hold. */
	async function searchesFor(operation: string, addresses: string[]): Promise<number> {
		const run = await runContactNode(acquire.sandbox, addresses.map((to) => ({ to })), parameters[operation]);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toHaveLength(addresses.length);
		return acquire.sandbox.journal.filter(({ path }) => path.endsWith('/contact/list')).length;
	}

	it.each(['update', 'upsert'])('are given up at the first that fails, in %s, and the item is named', async (operation) => {
		acquire.sandbox.faults.schedule(({ body }) => (String((body as IDataObject | undefined)?.search).startsWith('person3') ? { kind: 'status', status: 500 } : undefined));
		const addresses = Array.from({ length: MANY }, (_, n) => spelled('lower', n + 1));
		for (const to of addresses) acquire.sandbox.store.addContact({ fields: { email: to } });
		const run = await runContactNode(acquire.sandbox, addresses.map((to) => ({ to })), parameters[operation]);
		expect(run.nodeError(CONTACT_NODE)).toMatchObject({ message: expect.stringContaining('Acquire returned HTTP 500'), context: { itemIndex: 2 } });
		expect(acquire.sandbox.journal).toHaveLength(3);
	});

	it('go on after one that fails where the node is to continue', async () => {
		acquire.sandbox.faults.schedule(({ body }) => (String((body as IDataObject | undefined)?.search).startsWith('person3') ? { kind: 'status', status: 500 } : undefined));
		const addresses = Array.from({ length: MANY }, (_, n) => spelled('lower', n + 1));
		for (const to of addresses) acquire.sandbox.store.addContact({ fields: { email: to } });
		const run = await runContactNode(acquire.sandbox, addresses.map((to) => ({ to })), parameters.update, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).filter(({ error }) => error === undefined)).toHaveLength(MANY - 1);
	});

	it.each<Case>([
		{ operation: 'update', stored: 'lower', typed: 'lower', requests: MANY },
		{ operation: 'update', stored: 'lower', typed: 'mixed', requests: MANY },
		// The first one alone is searched twice: its second search shows that Acquire ignores case.
		{ operation: 'update', stored: 'mixed', typed: 'mixed', requests: MANY + 1 },
		{ operation: 'update', stored: 'mixed', typed: 'lower', requests: MANY },
		{ operation: 'upsert', stored: 'lower', typed: 'lower', requests: MANY },
		{ operation: 'upsert', stored: 'mixed', typed: 'mixed', requests: MANY + 1 },
	])('are $requests for 12 of an $operation, stored in $stored case and typed in $typed case', async ({ operation, stored, typed, requests }) => {
		const numbers = Array.from({ length: MANY }, (_, n) => n);
		for (const n of numbers) acquire.sandbox.store.addContact({ fields: { email: spelled(stored, n) } });
		expect(await searchesFor(operation, numbers.map((n) => spelled(typed, n)))).toBe(requests);
	});

	it('are one for each new address, once another address has shown that Acquire ignores case', async () => {
		expect(await searchesFor('upsert', ['ADA@example.com', 'New1@example.com', 'New2@example.com'])).toBe(3);
	});

	it('are two for each new address where nothing has shown that Acquire ignores case', async () => {
		expect(await searchesFor('upsert', ['ada@example.com', 'New1@example.com', 'New2@example.com'])).toBe(5);
	});

	it('are two for each address with capitals where the search is case-sensitive', async () => {
		acquire.sandbox.setDialect({ searchCase: 'sensitive' });
		for (const email of ['Case1@example.com', 'case2@example.com']) acquire.sandbox.store.addContact({ fields: { email } });
		expect(await searchesFor('update', ['Case1@example.com', 'Case2@example.com', 'ada@example.com'])).toBe(5);
	});
});
