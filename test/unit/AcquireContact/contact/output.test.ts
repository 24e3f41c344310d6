import type { IDataObject } from 'n8n-workflow';
import { contactOutput } from '../../../../nodes/AcquireContact/contact/output';
import type { RecordBody } from '../../../../nodes/records/fields/body';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const contact = {
	id: 101,
	companyId: 9,
	archive: 'no',
	clientName: 'Firefox',
	dateCreated: '2030-01-01T00:00:00.000Z',
	dateUpdated: '2030-01-02T00:00:00.000Z',
	company: { id: 9, fields: {} },
	fields: { name: 'Ada', email: 'ada@example.com', phone: '+1', city: 'London', state: '', country: { id: 517, name: 'Utopia' }, countryId: '517', plan: 'gold' },
};
const output = (parameters: IDataObject, given: IDataObject = contact, written?: RecordBody) => contactOutput(fakeItem({ parameters }), written)(given);
const simplified = (fields: IDataObject, written: RecordBody) => Object.keys(output({ output: 'simple' }, { id: 101, fields }, written));

describe('contactOutput', () => {
	it.each([{}, { output: 'raw' }])('returns the contact unchanged for %j', (parameters) => {
		expect(output(parameters)).toBe(contact);
	});

	it.each(['unheard of', '', 5, null])('rejects the output %j', (kind) => {
		expect(caughtError(() => output({ output: kind })).details?.parameter).toBe('Output');
	});

	describe('simplified', () => {
		it('has the ten main fields, flat', () => {
			expect(output({ output: 'simple' })).toEqual({
				id: 101, name: 'Ada', email: 'ada@example.com', phone: '+1', city: 'London', state: '', country: 'Utopia', companyId: 9,
				dateCreated: contact.dateCreated, dateUpdated: contact.dateUpdated,
			});
		});

		it('leaves out what the contact does not have, and keeps null', () => {
			const simplified = output({ output: 'simple' }, { id: 101, companyId: null, fields: { name: 'Ada' } });
			expect(Object.entries(simplified)).toEqual([['id', 101], ['name', 'Ada'], ['companyId', null]]);
		});

		it.each([undefined, null, 'text', []])('works on a contact whose fields are %j', (fields) => {
			expect(Object.entries(output({ output: 'simple' }, { id: 101, fields }))).toEqual([['id', 101]]);
		});

		it('gives the number of the country where its name is not known', () => {
			expect(output({ output: 'simple' }, { id: 1, fields: { countryId: '517' } }).country).toBe('517');
			expect(output({ output: 'simple' }, { id: 1, fields: { countryId: '517', country: null } }).country).toBe('517');
			expect(output({ output: 'simple' }, { id: 1, fields: { countryId: '517', country: {} } }).country).toBe('517');
		});

		it('never nests', () => {
			for (const value of Object.values(output({ output: 'simple' }))) expect(typeof value).not.toBe('object');
		});

		it('has what was written right after the id, custom attributes included', () => {
			expect(simplified({ name: 'Ada', plan: 'gold', age: 36, city: 'Oslo' }, { fields: { plan: 'gold', city: 'Oslo' }, clientName: 'Firefox' })).toEqual(['id', 'plan', 'city', 'name']);
		});

		it('has every field once, the written ones too', () => {
			expect(simplified({ name: 'Ada', email: 'ada@example.com' }, { fields: { name: 'Ada', email: 'ada@example.com' } })).toEqual(['id', 'name', 'email']);
		});

		it('leaves out custom attributes that were not written', () => {
			expect(simplified({ name: 'Ada', plan: 'gold' }, { fields: { name: 'Ada' } })).toEqual(['id', 'name']);
		});

		it('leaves out what was written and did not come back', () => {
			expect(simplified({ name: 'Ada' }, { fields: { plan: 'gold', constructor: 'x' } })).toEqual(['id', 'name']);
		});

		it('shows what Acquire returned, not what was written', () => {
			expect(output({ output: 'simple' }, { id: 101, fields: { plan: 'silver' } }, { fields: { plan: 'gold' } })).toEqual({ id: 101, plan: 'silver' });
		});
	});

	describe('selected', () => {
		it.each([
			[['plan', 'clientName']], ['plan, clientName'], ['["plan","clientName"]'],
		])('takes %j from attributes and columns, with the ids', (outputFields) => {
			expect(output({ output: 'selected', outputFields })).toEqual({ id: 101, companyId: 9, plan: 'gold', clientName: 'Firefox' });
		});

		it.each([undefined, '', ' , ', [], '[]', null])('rejects %j, which names no field', (outputFields) => {
			expect(caughtError(() => output({ output: 'selected', outputFields })).details?.parameter).toBe('Output Field Names or IDs');
		});

		it.each([
			['a column of contacts to an attribute', 'clientName', 'Firefox'],
			['an attribute to what lists and searches add to a contact', 'title', 'Head of Sales'],
		])('prefers %s of the same name', (_what, key, expected) => {
			const row = { ...contact, title: 'Where is my order?', fields: { ...contact.fields, clientName: 'shadowed', title: 'Head of Sales' } };
			expect(output({ output: 'selected', outputFields: key }, row)[key]).toBe(expected);
		});

		it('leaves out the attribute value that a search has found', () => {
			const row = { ...contact, field_id: 7, key: 'email', type: 'text', value: 'ada@example.com', owner: 101 };
			expect(output({ output: 'selected', outputFields: ['key', 'type', 'value', 'owner', 'plan'] }, row)).toEqual({ id: 101, companyId: 9, plan: 'gold' });
		});

		it('shows all dates of a search with the zone that other calls return', () => {
			const row = { id: 101, dateUpdated: '2030-01-02T03:04:05', lastDateUpdated: '2030-01-02 03:04:05' };
			const shown = { dateUpdated: '2030-01-02T03:04:05.000Z', lastDateUpdated: '2030-01-02T03:04:05.000Z' };
			expect(output({ output: 'selected', outputFields: Object.keys(shown) }, row)).toEqual({ id: 101, ...shown });
		});

		it('shows an attribute as it is where a search adds a date of the same key', () => {
			const row = { id: 101, lastDateUpdated: '2030-01-02 03:04:05', fields: { lastDateUpdated: '2029-01-01 00:00:00' } };
			expect(output({ output: 'selected', outputFields: 'lastDateUpdated' }, row)).toEqual({ id: 101, lastDateUpdated: '2029-01-01 00:00:00' });
		});

		it('leaves out what the contact does not have, and everything that every object has', () => {
			expect(output({ output: 'selected', outputFields: ['age', 'constructor', 'toString', '__proto__'] })).toEqual({ id: 101, companyId: 9 });
		});

		it('keeps the id under which the contact lives on after a merge', () => {
			expect(output({ output: 'selected', outputFields: ['name'] }, { id: 104, mainContactId: 101, fields: { name: 'Ada' } })).toEqual({ id: 101, name: 'Ada' });
		});

		it('gives all attributes as one', () => {
			expect(output({ output: 'selected', outputFields: ['fields'] }).fields).toEqual(contact.fields);
		});

		it('rejects a choice that is no list of names', () => {
			expect(caughtError(() => output({ output: 'selected', outputFields: 5 })).details?.parameter).toBe('Output Field Names or IDs');
		});
	});

	it('does not change the contact', () => {
		const before = structuredClone(contact);
		for (const mode of ['raw', 'simple', 'selected']) output({ output: mode, outputFields: 'plan' });
		expect(contact).toEqual(before);
	});
});
