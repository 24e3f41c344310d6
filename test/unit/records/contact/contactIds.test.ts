import type { Plan, PlanWithLookups, ReadyPlan } from '../../../../nodes/operations/operation';
import { ItemError } from '../../../../nodes/input/itemError';
import { Lookups } from '../../../../nodes/operations/lookups';
import { contactKey, contactMatch, contactsByEmail, withContactIds } from '../../../../nodes/records/contact/contactIds';
import type { ContactReference } from '../../../../nodes/records/contact/reference';
import { matchedRecord, onlyRecord } from '../../../../nodes/records/match/match';
import { caughtError } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';

const READY: ReadyPlan = { kind: 'ready', orderingKeys: [], execute: async () => [] };
const isStopped = () => false;
const onlyContact = (ids: number[], email: string) => onlyRecord(contactMatch, ids, { email });

/** An account that holds these contacts. */
const holding = (...contacts: Array<[number, string]>) =>
	fakeClient(() => ({ list: contacts.map(([id, email]) => ({ id, key: 'email', value: email })) }));

/** The plan for the references, and the ids that it was made for. */
function planFor(...references: ContactReference[]): { plan: Plan; ids: number[][] } {
	const ids: number[][] = [];
	const plan = withContactIds(references, (found) => {
		ids.push(found);
		return READY;
	});
	return { plan, ids };
}

function waiting(plan: Plan): PlanWithLookups {
	if (plan.kind === 'lookups') return plan;
	throw new Error('The plan needs no lookup');
}

/** What the lookups of the plan find in the account. */
async function foundFor(plan: Plan, client: ReturnType<typeof fakeClient>): Promise<Lookups> {
	const lookups = new Lookups(client);
	await lookups.perform(waiting(plan).lookups, 5, isStopped);
	return lookups;
}

describe('contactsByEmail', () => {
	it('finds every contact that has the address', async () => {
		const client = holding([7, 'ada@example.com'], [9, 'ada@example.com'], [8, 'bob@example.com']);
		expect(await new Lookups(client).share(contactsByEmail('ada@example.com'))).toEqual([7, 9]);
	});

	it('finds nothing for an address that nobody has', async () => {
		expect(await new Lookups(holding()).share(contactsByEmail('nobody@example.com'))).toEqual([]);
	});

	it.each(['ADA@example.com', ' ada@EXAMPLE.com '])('is one lookup with that of another spelling: %j', (spelling) => {
		expect(contactsByEmail(spelling).key).toBe(contactsByEmail('ada@example.com').key);
	});

	it('is another lookup for another address', () => {
		expect(contactsByEmail('bob@example.com').key).not.toBe(contactsByEmail('ada@example.com').key);
	});

	it('finds a contact that was remembered under another spelling', () => {
		const lookups = new Lookups(holding());
		lookups.remember(contactsByEmail('Ada@example.com'), [12]);
		expect(lookups.get(contactsByEmail('ada@EXAMPLE.com'))).toEqual([12]);
	});
});

describe('onlyContact', () => {
	it('returns the one contact', () => {
		expect(onlyContact([7], 'ada@example.com')).toBe(7);
	});

	it('returns undefined where there is none', () => {
		expect(onlyContact([], 'ada@example.com')).toBeUndefined();
	});

	it('rejects several, with the address and their ids in the message', () => {
		expect(caughtError(() => onlyContact([7, 9], 'ada@example.com')).message).toMatch(/ada@example\.com.*7, 9/);
	});

	it('lists the ids of several in the details', () => {
		expect(caughtError(() => onlyContact([7, 9], 'ada@example.com')).details).toEqual({ contactIds: [7, 9] });
	});
});

describe('withContactIds', () => {
	it('takes ids as they are without a lookup', () => {
		const { plan, ids } = planFor({ id: 7 }, { id: 9 });
		expect(plan).toBe(READY);
		expect(ids).toEqual([[7, 9]]);
	});

	it('makes no plan before the addresses are looked up', () => {
		const { plan, ids } = planFor({ id: 7 }, { email: 'ada@example.com' });
		expect(plan.kind).toBe('lookups');
		expect(ids).toEqual([]);
	});

	it('looks up the addresses alone', () => {
		const { plan } = planFor({ id: 7 }, { email: 'ada@example.com' }, { email: 'bob@example.com' });
		expect(waiting(plan).lookups.map(({ key }) => key)).toEqual([contactsByEmail('ada@example.com').key, contactsByEmail('bob@example.com').key]);
	});

	it('puts ids and found contacts in the order of the references', async () => {
		const { plan, ids } = planFor({ email: 'bob@example.com' }, { id: 3 }, { email: 'Ada@Example.com' });
		const found = await foundFor(plan, holding([7, 'ada@example.com'], [8, 'bob@example.com']));
		expect(waiting(plan).complete(found)).toBe(READY);
		expect(ids).toEqual([[8, 3, 7]]);
	});

	it('takes a contact that was found under another spelling of the address', () => {
		const { plan, ids } = planFor({ email: ' ADA@example.com' });
		const found = new Lookups(holding());
		found.remember(contactsByEmail('Ada@Example.com'), [7]);
		waiting(plan).complete(found);
		expect(ids).toEqual([[7]]);
	});

	it('rejects an address that nobody has, and names it as it was typed', async () => {
		const { plan } = planFor({ email: 'Ada@example.com' });
		const found = await foundFor(plan, holding());
		expect(caughtError(() => waiting(plan).complete(found)).message).toContain('Ada@example.com');
	});

	it('points to Create or Update for an address that nobody has', async () => {
		const { plan } = planFor({ email: 'ada@example.com' });
		const found = await foundFor(plan, holding());
		expect(caughtError(() => waiting(plan).complete(found)).description).toContain('Create or Update');
	});

	it('rejects an address that several have', async () => {
		const { plan, ids } = planFor({ email: 'ada@example.com' });
		const found = await foundFor(plan, holding([7, 'ada@example.com'], [9, 'ada@example.com']));
		expect(caughtError(() => waiting(plan).complete(found)).message).toMatch(/ada@example\.com.*7, 9/);
		expect(ids).toEqual([]);
	});

	it('fails with the very error of a lookup that failed, for other spellings too', async () => {
		const { plan } = planFor({ email: 'ada@example.com' });
		const { plan: other } = planFor({ email: 'ADA@example.com' });
		const error = new ItemError('The API key lacks permission for this');
		const found = await foundFor(plan, fakeClient(() => error));
		expect(caughtError(() => waiting(plan).complete(found))).toBe(error);
		expect(caughtError(() => waiting(other).complete(found))).toBe(error);
	});
});

describe('matchedRecord', () => {
	const EMAILS = ['ADA@example.com', 'Ada@example.com'];
	const lookups = EMAILS.map((email) => matchedRecord(contactMatch, { email }));

	/** An account whose search heeds case, as far as it is known. */
	const heedingCase = (id: number, email: string) =>
		fakeClient(({ body }) => ({ list: email.includes(String((body as { search: string }).search)) ? [{ id, fields: { email } }] : [] }));

	it.each(EMAILS)('finds the contact %s in each spelling that the items use, whichever comes first', async (email) => {
		for (const order of [lookups, [...lookups].reverse()]) {
			const found = new Lookups(heedingCase(7, email));
			await found.perform(order, 5, isStopped);
			expect(lookups.map((lookup) => found.get(lookup))).toEqual([7, 7]);
		}
	});

	it('looks again for a spelling that a later item uses', async () => {
		const found = new Lookups(heedingCase(7, 'ADA@example.com'));
		await found.perform([lookups[1]], 5, isStopped);
		expect(caughtError(() => found.get(lookups[1])).message).toContain('Ada@example.com');
		await found.perform([lookups[0]], 5, isStopped);
		expect(lookups.map((lookup) => found.get(lookup))).toEqual([7, 7]);
	});
});

describe('contactKey', () => {
	it('differs between contacts', () => {
		expect(contactKey(1)).not.toBe(contactKey(11));
	});
});
