import type { IDataObject } from 'n8n-workflow';
import { contactOutput } from '../../../../nodes/AcquireContact/contact/output';
import { readRunOptions } from '../../../../nodes/operations/runOptions';
import { caughtRefusal } from '../../standIns/caughtRefusal';

const contact = {
	id: 101,
	companyId: 9,
	archive: 'no',
	clientName: 'Firefox',
	dateCreated: '2030-01-01T00:00:00.000Z',
	dateUpdated: '2030-01-02T00:00:00.000Z',
	company: { id: 9, fields: {} },
	fields: { name: 'Ada', email: 'ada@example.com', phone: '+1', city: 'London', state: '', country: { id: 517, name: 'Utopia' }, countryId: '517', plan: 'gold', archive: 'shadowed' },
};
const output = (options: IDataObject, given: Record<string, unknown> = contact) => contactOutput(readRunOptions(options))(given);

describe('contactOutput', () => {
	it.each([{}, { output: 'raw' }, { output: 'unheard of' }])('gives the contact unchanged for %j', (options) => {
		expect(output(options)).toBe(contact);
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
	});

	describe('selected', () => {
		it.each([
			[['plan', 'clientName']], ['plan, clientName'], ['["plan","clientName"]'],
		])('takes %j from attributes and columns, with the ids', (outputFields) => {
			expect(output({ output: 'selected', outputFields })).toEqual({ id: 101, companyId: 9, plan: 'gold', clientName: 'Firefox' });
		});

		it('keeps the ids alone where nothing is chosen', () => {
			expect(output({ output: 'selected' })).toEqual({ id: 101, companyId: 9 });
		});

		it('prefers a column to an attribute of the same name', () => {
			expect(output({ output: 'selected', outputFields: 'archive' }).archive).toBe('no');
		});

		it('leaves out what the contact does not have, and everything that every object has', () => {
			expect(output({ output: 'selected', outputFields: ['age', 'constructor', 'toString', '__proto__'] })).toEqual({ id: 101, companyId: 9 });
		});

		it('gives all attributes as one', () => {
			expect(output({ output: 'selected', outputFields: ['fields'] }).fields).toEqual(contact.fields);
		});

		it('refuses a choice that is no list of names', () => {
			expect(caughtRefusal(() => output({ output: 'selected', outputFields: 5 })).details?.parameter).toBe('Output Field Names or IDs');
		});
	});

	it('does not change the contact', () => {
		const before = structuredClone(contact);
		for (const mode of ['raw', 'simple', 'selected']) output({ output: mode, outputFields: 'plan' });
		expect(contact).toEqual(before);
	});
});
