import type { IDataObject } from 'n8n-workflow';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';
import { TOP_LEVEL_MEMBERS, buildContactBody, fieldsFromUi } from './ofContacts';

const valuesFrom = (parameters: IDataObject) => fieldsFromUi(fakeItem({ parameters }));
const bodyFrom = (parameters: IDataObject) => buildContactBody({ values: valuesFrom(parameters), clear: [] }, { sendEmptyValues: false, clearWith: '' });
const pairs = (values: Array<{ key: string; value: unknown }>) => values.map(({ key, value }) => [key, value]);

describe('fieldsFromUi', () => {
	it('takes attributes and what stands beside them', () => {
		const members = Object.fromEntries(Object.keys(TOP_LEVEL_MEMBERS).map((key) => [key, key === 'clientDetails' ? '{"ua":"x"}' : key.startsWith('date') ? '2026-01-31T09:00:00.000Z' : `value of ${key}`]));
		expect(Object.fromEntries(pairs(valuesFrom({ fields: { name: 'Ada', ...members, countryId: 517 } })))).toEqual({ name: 'Ada', ...members, clientDetails: { ua: 'x' }, countryId: 517 });
	});

	it('adds the custom fields in their order', () => {
		const field = [{ key: 'plan', value: 'gold' }, { key: 'age', value: 36 }];
		const values = valuesFrom({ fields: { city: 'London' }, customFields: { field } });
		expect(pairs(values)).toEqual([['city', 'London'], ['plan', 'gold'], ['age', 36]]);
		expect(values.map(({ parameter }) => parameter)).toEqual(['Fields', 'Custom Attributes', 'Custom Attributes']);
	});

	it.each([
		['2026-07-31T09:00', '2026-07-31T07:00:00.000Z'],
		['', ''],
		[null, null],
	])("takes the date %j for one in the workflow's time zone", (given, sent) => {
		expect(pairs(valuesFrom({ fields: { dateUpdated: given } }))).toEqual([['dateUpdated', sent]]);
	});

	it.each(['yesterday', '2026-02-30'])('rejects %j for a date', (dateCreated) => {
		expect(caughtError(() => valuesFrom({ fields: { dateCreated } })).message).toBe(`'Date Created' is not a date: "${dateCreated}"`);
	});

	it('names the member, for the user to find it', () => {
		expect(valuesFrom({ fields: { clientOsName: 'x' } })[0].parameter).toBe('Visitor OS Name');
	});

	it.each([[{}], [{ fields: {} }], [{ customFields: {} }], [{ customFields: { field: [] } }]])(
		'sets nothing for %j',
		(parameters) => {
			expect(valuesFrom(parameters as IDataObject)).toEqual([]);
		},
	);

	it('lets a row of the custom fields pass that was added and left blank', () => {
		for (const key of ['', null, undefined]) {
			expect(bodyFrom({ customFields: { field: [{ key, value: '' } as IDataObject] } })).toEqual({});
		}
	});

	it.each([5, true, {}, ['plan']])('rejects %j as the key of a custom field', (key) => {
		expect(caughtError(() => valuesFrom({ customFields: { field: [{ key, value: 'x' } as IDataObject] } })).details?.parameter).toBe('Custom Attributes');
	});

	it.each([['{"ua":"x"}'], [{ ua: 'x' }], [' {"ua":"x"} ']])('reads the client details %j', (clientDetails) => {
		const [member] = valuesFrom({ fields: { clientDetails } });
		expect(member).toMatchObject({ key: 'clientDetails', value: { ua: 'x' }, mayBeObject: true });
	});

	it.each([['[]'], ['5'], ['"x"'], ['null'], ['{"ua":'], ['ua: x'], [5], [true], [[1]]])('rejects the client details %j', (clientDetails) => {
		expect(caughtError(() => valuesFrom({ fields: { clientDetails } })).details?.parameter).toBe('Visitor Client Details');
	});

	it.each([[''], ['  '], [null], ['{}'], ['{ }'], [{}]])('sends nothing for client details that hold %j, as a box that was only added does', (clientDetails) => {
		expect(bodyFrom({ fields: { clientDetails } })).toEqual({});
	});

	it('keeps blank values, for the body builder decides on them', () => {
		expect(pairs(valuesFrom({ fields: { email: '', city: null } }))).toEqual([['email', ''], ['city', null]]);
	});
});
