import type { IDataObject } from 'n8n-workflow';
import { companyOutput, tidyCompany } from '../../../../nodes/AcquireCompany/company/output';
import { fakeItem } from '../../fakes/fakeItem';

const company = { id: 15, name: 'Example Labs', archive: 'no', fields: { industry: 'Research', plan: 'gold', countryId: '517', country: { id: 517, name: 'Germany' } } };
const output = (parameters: IDataObject, fields: IDataObject = {}) => companyOutput(fakeItem({ parameters }), { fields })(company);

describe('companyOutput', () => {
	it('returns the company itself as the returned record', () => {
		expect(output({ output: 'raw' })).toBe(company);
	});

	it('is simplified unless told otherwise: main fields, and what was written', () => {
		expect(output({})).toEqual({ id: 15, name: 'Example Labs', industry: 'Research', country: 'Germany' });
		expect(output({}, { plan: 'silver' })).toEqual({ id: 15, plan: 'gold', name: 'Example Labs', industry: 'Research', country: 'Germany' });
	});

	it('has the chosen fields, attributes and columns, with the ID', () => {
		expect(output({ output: 'selected', outputFields: ['plan', 'archive'] })).toEqual({ id: 15, plan: 'gold', archive: 'no' });
	});
});

describe('tidyCompany', () => {
	it.each([undefined, null, 'none', []])('takes a company whose fields are %j as one without attributes', (fields) => {
		const row = { id: 15, ...(fields !== undefined && { fields }) } as IDataObject;
		expect(tidyCompany(row)).toEqual(row);
	});

	it('has the number of the country where Acquire does not name it', () => {
		expect(tidyCompany({ id: 15, fields: { countryId: '517' } }).country).toBe('517');
	});
});
