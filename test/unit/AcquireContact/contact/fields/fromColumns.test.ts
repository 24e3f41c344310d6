import type { IDataObject } from 'n8n-workflow';
import { type ContactAttribute, withStandardAttributes } from '../../../../../nodes/records/attribute/contactAttribute';
import { readColumns } from '../../../../../nodes/AcquireContact/contact/fields/fromColumns';
import { ItemError } from '../../../../../nodes/input/itemError';
import { caughtError } from '../../../standIns/caughtError';
import { handMadeItem } from '../../../standIns/handMadeItem';

const attribute = (key: string, label = key): ContactAttribute => ({ key, label, inputType: 'text', options: [] });
const AVAILABLE = withStandardAttributes([attribute('plan', 'Chosen Plan'), attribute('age', 'Age')]);
const column = (id: string, displayName: string, removed = false): IDataObject => ({ id, displayName, removed, required: false, display: true, defaultMatch: false });
const SCHEMA = [column('id', 'ID'), column('name', 'Name'), column('email', 'Email'), column('plan', 'Chosen Plan')];

interface Mapper {
	columns: IDataObject;
	json?: IDataObject;
	raw?: IDataObject;
	keepMatch?: boolean;
}

const mapped = ({ columns, json, raw, keepMatch = false }: Mapper) =>
	readColumns(handMadeItem({ parameters: { columns }, ...(raw && { raw: { columns: raw } }), json }), { keepMatch });
const automatic = (json: IDataObject, more: IDataObject = {}, keepMatch = false) =>
	mapped({ columns: { mappingMode: 'autoMapInputData', value: null, ...more }, json, keepMatch });
const defined = (value: IDataObject | null, more: IDataObject = {}, keepMatch = false) =>
	mapped({ columns: { mappingMode: 'defineBelow', schema: SCHEMA, value, ...more }, keepMatch });
/** What an item sets, where `available` is what contacts of the account have, or 'unreadable'. */
const sent = (item: ReturnType<typeof mapped>, available: ContactAttribute[] | 'unreadable' = AVAILABLE) =>
	Object.fromEntries(item.change(available === 'unreadable' ? new ItemError('No', { details: { status: 403 } }) : available).attributes.filter(({ value }) => value !== undefined).map(({ key, value }) => [key, value]));

describe('readColumns', () => {
	describe('mapping automatically', () => {
		it('keeps what the account knows, by key, and drops the rest', () => {
			const item = automatic({ name: 'Ada', plan: 'gold', submittedAt: '2030', formMode: 'test' });
			expect(sent(item)).toEqual({ name: 'Ada', plan: 'gold' });
		});

		it.each([['Chosen Plan'], ['chosen plan'], [' CHOSEN PLAN '], ['PLAN']])('takes a form field that is called %j', (name) => {
			expect(sent(automatic({ [name]: 'gold' }))).toEqual({ plan: 'gold' });
		});

		it('prefers the key to the label, whichever comes first', () => {
			expect(sent(automatic({ 'Chosen Plan': 'by label', plan: 'by key' }))).toEqual({ plan: 'by key' });
			expect(sent(automatic({ 'Chosen Plan': 'by label', PLAN: 'by key' }))).toEqual({ plan: 'by key' });
		});

		it("gives a column to the attribute whose key it is, and not also to one whose label it is", () => {
			expect(sent(automatic({ name: 'Ada' }), withStandardAttributes([attribute('company_name', 'Name')]))).toEqual({ name: 'Ada' });
		});

		it('knows the standard attributes where the key may not read the others', () => {
			expect(sent(automatic({ Name: 'Ada', plan: 'gold', city: 'London' }), 'unreadable')).toEqual({ name: 'Ada', city: 'London' });
		});

		it('goes by the columns that the node was saved with, without those that the user removed', () => {
			const schema = [column('id', 'ID'), column('name', 'Name', true), column('plan', 'Tarif')];
			expect(sent(automatic({ name: 'Ada', tarif: 'gold', age: 36 }, { schema }))).toEqual({ plan: 'gold' });
		});

		it('keeps blank values as they are, for the body builder decides on them', () => {
			expect(sent(automatic({ name: '', plan: null, city: 0 }))).toEqual({ name: '', plan: null, city: 0 });
		});

		it('does not read the value of the mapper, which is null', () => {
			expect(automatic({ id: 1, name: 'Ada' }, { schema: SCHEMA }).contact()).toEqual({ id: 1 });
		});

		it('takes the first of several names that differ in case alone, unless one is the key itself', () => {
			expect(sent(automatic({ PLAN: 'gold', Plan: 'silver' }))).toEqual({ plan: 'gold' });
			expect(sent(automatic({ PLAN: 'gold', plan: 'silver' }))).toEqual({ plan: 'silver' });
		});

		it('is what a fresh node does', () => {
			expect(sent(mapped({ columns: {}, json: { name: 'Ada' } }))).toEqual({ name: 'Ada' });
			expect(sent(readColumns(handMadeItem({ json: { name: 'Ada' } }), { keepMatch: false }))).toEqual({ name: 'Ada' });
		});

		it('reads nothing from the prototype of the item', () => {
			const available = withStandardAttributes(['toString', 'constructor', '__proto__'].map((key) => attribute(key)));
			expect(sent(automatic({ name: 'Ada' }), available)).toEqual({ name: 'Ada' });
		});

		it('works on a saved column without a label', () => {
			expect(sent(automatic({ Plan: 'gold' }, { schema: [{ id: 'plan' }] }))).toEqual({ plan: 'gold' });
		});
	});

	describe('with values given below', () => {
		it('takes the values of the mapper, whatever the item holds', () => {
			const item = mapped({ columns: { mappingMode: 'defineBelow', schema: SCHEMA, value: { name: 'Ada', plan: 'gold' } }, json: { name: 'Bob', email: 'bob@example.com' } });
			expect(sent(item)).toEqual({ name: 'Ada', plan: 'gold' });
		});

		it('takes the evaluated value and not the expression', () => {
			const schema = [column('plan', 'Plan')];
			const item = mapped({
				columns: { mappingMode: 'defineBelow', schema, value: { plan: 'gold' } },
				raw: { mappingMode: 'defineBelow', schema, value: { plan: '={{ $json.plan }}' } },
			});
			expect(sent(item)).toEqual({ plan: 'gold' });
		});

		it('does not look for labels', () => {
			expect(sent(defined({ 'Chosen Plan': 'gold' }))).toEqual({});
		});

		it.each([null, {}])('sets nothing where the mapper holds %j', (value) => {
			expect(sent(defined(value))).toEqual({});
		});
	});

	describe('contact', () => {
		it.each([
			[['id'], { id: '101', email: 'ada@example.com' }, { id: 101 }],
			[['email'], { id: '101', email: 'ada@example.com' }, { email: 'ada@example.com' }],
			[undefined, { id: 101 }, { id: 101 }],
			[[], { ID: ' 101 ' }, { id: 101 }],
			[['email'], { Email: 'ada@example.com' }, { email: 'ada@example.com' }],
		])('matched on %j in %j is %j', (matchingColumns, json, reference) => {
			expect(automatic(json as IDataObject, { matchingColumns, schema: SCHEMA }).contact()).toEqual(reference);
			expect(automatic(json as IDataObject, { matchingColumns }).contact()).toEqual(reference);
		});

		it('is read from the mapper where values are given below', () => {
			expect(defined({ id: 7 }, { matchingColumns: ['id'] }).contact()).toEqual({ id: 7 });
			expect(caughtError(() => defined(null, { matchingColumns: ['id'] }).contact()).details?.parameter).toBe('Columns');
		});

		it.each([[{}], [{ id: '' }], [{ id: null }]])('refuses the item %j, which does not have it, and names the column', (json) => {
			const refusal = caughtError(() => automatic(json as IDataObject, { schema: SCHEMA }).contact());
			expect(refusal.message).toContain("'ID'");
		});

		it.each(['zero', '0', '1/2', {}])('refuses %j in the column', (id) => {
			expect(caughtError(() => automatic({ id: id as string }, { schema: SCHEMA }).contact()).message).toContain("'ID'");
		});

		it('is not asked for before it is needed', () => {
			expect(sent(automatic({ name: 'Ada' }, { matchingColumns: ['email'] }))).toEqual({ name: 'Ada' });
		});
	});

	describe('change', () => {
		it('never sends the id', () => {
			expect(sent(automatic({ id: 5, name: 'Ada' }, {}, true))).toEqual({ name: 'Ada' });
			expect(sent(defined({ id: 5, name: 'Ada' }, { matchingColumns: ['email'] }, true))).toEqual({ name: 'Ada' });
		});

		it('leaves the matching column out, unless it is to be kept', () => {
			const json = { email: 'ada@example.com', name: 'Ada' };
			expect(sent(automatic(json, { matchingColumns: ['email'] }))).toEqual({ name: 'Ada' });
			expect(sent(automatic(json, { matchingColumns: ['email'] }, true))).toEqual(json);
			expect(sent(automatic(json, { matchingColumns: ['id'] }))).toEqual(json);
		});

		describe('with a saved column that the account no longer has', () => {
			const schema = [column('plan', 'Chosen Plan'), column('gone', 'Old Field')];

			it('refuses a value in it, naming label and key', () => {
				for (const item of [automatic({ gone: 'x' }, { schema }), automatic({ 'old field': 'x' }, { schema }), defined({ gone: 0 }, { schema })]) {
					const refusal = caughtError(() => item.change(AVAILABLE));
					expect(refusal.message).toContain("'Old Field' (gone)");
					expect(refusal.details?.parameter).toBe('Columns');
				}
			});

			it('lets it pass where it has no value, or the attributes cannot be read', () => {
				expect(sent(automatic({ plan: 'gold', gone: '' }, { schema }))).toEqual({ plan: 'gold', gone: '' });
				expect(sent(automatic({ gone: 'x' }, { schema }), 'unreadable')).toEqual({ gone: 'x' });
			});
		});
	});
});
