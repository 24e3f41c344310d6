import { ContactDirectory } from '../../../../nodes/records/contact/directory';
import { Refusal } from '../../../../nodes/input/itemError';
import { caughtRefusal } from '../../standIns/caughtRefusal';
import { fakeClient } from '../../standIns/fakeClient';

const holding = (...contacts: Array<[number, string]>) =>
	fakeClient(() => ({ list: contacts.map(([id, email]) => ({ id, key: 'email', value: email })) }));

async function directoryWith(client: ReturnType<typeof fakeClient>, ...looked: string[]): Promise<ContactDirectory> {
	const directory = new ContactDirectory(client);
	for (const email of looked) await directory.lookUp(email);
	return directory;
}

describe('ContactDirectory', () => {
	describe('lookUp', () => {
		it('gives nothing where the address was looked up, whatever was found', async () => {
			const directory = new ContactDirectory(holding([1, 'ada@example.com'], [2, 'ada@example.com']));
			expect(await directory.lookUp('ada@example.com')).toBeUndefined();
			expect(await directory.lookUp('nobody@example.com')).toBeUndefined();
		});

		it('gives the refusal and keeps it for those who ask later', async () => {
			const refusal = new Refusal('The API key may not do this');
			const directory = new ContactDirectory(fakeClient(() => refusal));
			expect(await directory.lookUp('ada@example.com')).toBe(refusal);
			expect(caughtRefusal(() => directory.find({ email: 'ADA@example.com' }))).toBe(refusal);
			expect(caughtRefusal(() => directory.require({ email: 'ada@example.com' }))).toBe(refusal);
		});

		it('turns any other throw into a refusal', async () => {
			const directory = new ContactDirectory(fakeClient(() => new TypeError('odd')));
			expect((await directory.lookUp('ada@example.com'))?.message).toBe('odd');
		});
	});

	describe('find', () => {
		it('takes an id as it is, without asking anybody', async () => {
			const client = holding();
			expect((await directoryWith(client)).find({ id: 7 })).toBe(7);
			expect(client.requests).toEqual([]);
		});

		it('gives the contact of an address, without regard to case and blanks around', async () => {
			const directory = await directoryWith(holding([7, 'ada@example.com']), 'Ada@Example.com');
			expect(directory.find({ email: ' ADA@example.com' })).toBe(7);
		});

		it('gives undefined for an address that nobody has', async () => {
			expect((await directoryWith(holding(), 'ada@example.com')).find({ email: 'ada@example.com' })).toBeUndefined();
		});

		it('refuses an address that several have, naming their ids and the address', async () => {
			const directory = await directoryWith(holding([7, 'ada@example.com'], [9, 'ada@example.com']), 'ada@example.com');
			const refusal = caughtRefusal(() => directory.find({ email: 'ada@example.com' }));
			expect(refusal.message).toMatch(/ada@example\.com.*7, 9/);
			expect(refusal.details).toEqual({ contactIds: [7, 9] });
		});
	});

	describe('findIfClear', () => {
		it('gives the contact of an id, and of an address that one has', async () => {
			const directory = await directoryWith(holding([7, 'ada@example.com']), 'ada@example.com');
			expect(directory.findIfClear({ id: 3 })).toBe(3);
			expect(directory.findIfClear({ email: 'ADA@example.com' })).toBe(7);
		});

		it('gives undefined for an address that nobody has, that several have, or that was not looked up', async () => {
			const directory = await directoryWith(holding([7, 'ada@example.com'], [9, 'ada@example.com']), 'ada@example.com', 'bob@example.com');
			expect(['ada@example.com', 'bob@example.com', 'eve@example.com'].map((email) => directory.findIfClear({ email }))).toEqual([undefined, undefined, undefined]);
		});

		it('gives undefined where the look-up was refused', async () => {
			const directory = await directoryWith(fakeClient(() => new Refusal('No')), 'ada@example.com');
			expect(directory.findIfClear({ email: 'ada@example.com' })).toBeUndefined();
		});
	});

	describe('require', () => {
		it('gives what find gives', async () => {
			const directory = await directoryWith(holding([7, 'ada@example.com']), 'ada@example.com');
			expect(directory.require({ id: 3 })).toBe(3);
			expect(directory.require({ email: 'ada@example.com' })).toBe(7);
		});

		it('refuses an address that nobody has, naming it and the way out', async () => {
			const directory = await directoryWith(holding(), 'ada@example.com');
			const refusal = caughtRefusal(() => directory.require({ email: 'Ada@example.com' }));
			expect(refusal.message).toContain('Ada@example.com');
			expect(refusal.description).toContain('Create or Update');
		});
	});

	describe('remember', () => {
		it('makes an address mean the contact from then on, for other spellings too', async () => {
			const directory = await directoryWith(holding(), 'ada@example.com');
			directory.remember('Ada@example.com', 12);
			expect(directory.require({ email: 'ada@EXAMPLE.com' })).toBe(12);
			expect(directory.find({ email: 'bob@example.com' })).toBeUndefined();
		});
	});
});
