import type { IDataObject } from 'n8n-workflow';
import type { Attribute } from '../../../../nodes/records/attribute/attribute';
import { Lookups } from '../../../../nodes/operations/lookups';
import { NameIndex } from '../../../../nodes/records/attribute/nameIndex';
import { ItemError } from '../../../../nodes/input/itemError';
import { caughtErrorOf } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';
import { fakeItem } from '../../fakes/fakeItem';
import { contactMatchedById, mapperColumns, readColumns, withStandardAttributes } from './ofContacts';

const attribute = (key: string, label = key): Attribute => ({ key, label, inputType: 'text', options: [] });
const AVAILABLE = withStandardAttributes([attribute('plan', 'Chosen Plan'), attribute('age', 'Age')]);
const column = (id: string, displayName: string, removed = false): IDataObject => ({ id, displayName, removed, required: false, display: true, defaultMatch: false });
const SCHEMA = [column('id', 'ID'), column('name', 'Name'), column('email', 'Email'), column('plan', 'Chosen Plan')];

interface Mapper {
	columns?: IDataObject;
	json?: IDataObject;
	raw?: IDataObject;
	keepMatch?: boolean;
}

type Available = Attribute[] | 'unreadable';
const mapped = ({ columns, json, raw, keepMatch = false }: Mapper) => {
	const item = fakeItem({ parameters: columns === undefined ? {} : { columns }, ...(raw && { raw: { columns: raw } }), json });
	const read = async (available: Available = AVAILABLE) => {
		const failure = available === 'unreadable' ? new ItemError('No', { details: { status: 403, code: 'ERROR_UNAUTHORIZED_ACCESS' } }) : undefined;
		const listed = available === 'unreadable' ? [] : available;
		const lookups = new Lookups(fakeClient(() => undefined));
		lookups.share = async <Value>() => ({ attributes: new NameIndex(withStandardAttributes(listed)), listed, failure, isPart: failure !== undefined }) as Value;
		return readColumns(item, await mapperColumns(item).find(fakeClient(() => undefined), lookups, []), { matchesRecord: !keepMatch, sendEmptyValues: false });
	};
	return Object.assign(read, { record: async () => contactMatchedById(item) ?? (await read()).record() });
};
const automatic = (json: IDataObject, more: IDataObject = {}, keepMatch = false) =>
	mapped({ columns: { mappingMode: 'autoMapInputData', value: null, ...more }, json, keepMatch });
const defined = (value: IDataObject | null, more: IDataObject = {}, keepMatch = false) =>
	mapped({ columns: { mappingMode: 'defineBelow', schema: SCHEMA, value, ...more }, keepMatch });
/** What an item sets, where `available` is what contacts of the account have. */
const sent = async (item: ReturnType<typeof mapped>, available?: Available) =>
	Object.fromEntries((await item(available)).values.filter(({ value }) => value !== undefined).map(({ key, value }) => [key, value]));

describe('readColumns', () => {
	describe('mapping automatically', () => {
		it('keeps what the account knows, by key, and drops the rest', async () => {
			const item = automatic({ name: 'Ada', plan: 'gold', submittedAt: '2030', formMode: 'test' });
			expect(await sent(item)).toEqual({ name: 'Ada', plan: 'gold' });
		});

		it.each([['Chosen Plan'], ['chosen plan'], [' CHOSEN PLAN '], ['PLAN']])('takes a form field that is called %j', async (name) => {
			expect(await sent(automatic({ [name]: 'gold' }))).toEqual({ plan: 'gold' });
		});

		it('prefers the key to the label, whichever comes first', async () => {
			expect(await sent(automatic({ 'Chosen Plan': 'by label', plan: 'by key' }))).toEqual({ plan: 'by key' });
			expect(await sent(automatic({ 'Chosen Plan': 'by label', PLAN: 'by key' }))).toEqual({ plan: 'by key' });
		});

		it('prefers a column with a value to a blank one, however exactly that is named', async () => {
			expect(await sent(automatic({ plan: '', 'Chosen Plan': 'gold' }))).toEqual({ plan: 'gold' });
			expect(await sent(automatic({ PLAN: 'gold', plan: null }))).toEqual({ plan: 'gold' });
		});

		it("gives a column to the attribute whose key it is, and not also to one whose label it is", async () => {
			expect(await sent(automatic({ name: 'Ada' }), withStandardAttributes([attribute('company_name', 'Name')]))).toEqual({ name: 'Ada' });
		});

		it('knows the standard attributes where the key may not read the others', async () => {
			expect(await sent(automatic({ Name: 'Ada', plan: 'gold', city: 'London' }), 'unreadable')).toEqual({ name: 'Ada', city: 'London' });
		});

		it('goes by what the account has, whatever columns the node was saved with', async () => {
			const schema = [column('id', 'ID'), column('name', 'Name', true), column('plan', 'Tarif')];
			expect(await sent(automatic({ name: 'Ada', tarif: 'gold', 'Chosen Plan': 'silver', age: 36 }, { schema }))).toEqual({ name: 'Ada', plan: 'silver', age: 36 });
		});

		it('goes by the saved columns where the attributes cannot be read', async () => {
			const schema = [column('id', 'ID'), column('plan', 'Tarif'), column('age', 'Age', true)];
			expect(await sent(automatic({ name: 'Ada', tarif: 'gold', age: 36, other: 1 }, { schema }), 'unreadable')).toEqual({ name: 'Ada', plan: 'gold', age: 36 });
		});

		it('keeps blank values as they are, for the body builder decides on them', async () => {
			expect(await sent(automatic({ name: '', plan: null, city: 0 }))).toEqual({ name: '', plan: null, city: 0 });
		});

		it('does not read the value of the mapper, which is null', async () => {
			expect(await automatic({ id: 1, name: 'Ada' }, { schema: SCHEMA, matchingColumns: ['id'] }).record()).toEqual({ id: 1 });
		});

		it('takes the first of several names that differ in case alone, unless one is the key itself', async () => {
			expect(await sent(automatic({ PLAN: 'gold', Plan: 'silver' }))).toEqual({ plan: 'gold' });
			expect(await sent(automatic({ PLAN: 'gold', plan: 'silver' }))).toEqual({ plan: 'silver' });
		});

		it('reads nothing from the prototype of the item', async () => {
			const available = withStandardAttributes(['toString', 'constructor', '__proto__'].map((key) => attribute(key)));
			expect(await sent(automatic({ name: 'Ada' }), available)).toEqual({ name: 'Ada' });
		});

		it('works on a saved column without a label', async () => {
			expect(await sent(automatic({ Plan: 'gold' }, { schema: [{ id: 'plan' }] }))).toEqual({ plan: 'gold' });
		});
	});

	describe('without a mode, which the editor shows as values given below', () => {
		it('takes the values of the mapper', async () => {
			expect(await sent(mapped({ columns: { value: { name: 'Ada' } }, json: { name: 'Bob' } }))).toEqual({ name: 'Ada' });
		});

		it('takes nothing from the item', async () => {
			expect(await sent(mapped({ columns: {}, json: { name: 'Bob' } }))).toEqual({});
		});
	});

	describe('with values given below', () => {
		it('takes the values of the mapper, whatever the item holds', async () => {
			const item = mapped({ columns: { mappingMode: 'defineBelow', schema: SCHEMA, value: { name: 'Ada', plan: 'gold' } }, json: { name: 'Bob', email: 'bob@example.com' } });
			expect(await sent(item)).toEqual({ name: 'Ada', plan: 'gold' });
		});

		it('takes the evaluated value and not the expression', async () => {
			const schema = [column('plan', 'Plan')];
			const item = mapped({
				columns: { mappingMode: 'defineBelow', schema, value: { plan: 'gold' } },
				raw: { mappingMode: 'defineBelow', schema, value: { plan: '={{ $json.plan }}' } },
			});
			expect(await sent(item)).toEqual({ plan: 'gold' });
		});

		it('leaves a label to the check of keys', async () => {
			expect(await sent(defined({ 'Chosen Plan': 'gold' }))).toEqual({ 'Chosen Plan': 'gold' });
		});

		it('leaves a removed column out, unless it has a value', async () => {
			const schema = [column('plan', 'Plan', true), column('age', 'Age', true)];
			expect(await sent(defined({ plan: null, age: 36, name: null }, { schema }))).toEqual({ age: 36, name: null });
		});

		it.each([null, {}])('sets nothing where the mapper holds %j', async (value) => {
			expect(await sent(defined(value))).toEqual({});
		});
	});

	describe('contact', () => {
		it.each([
			[['id'], { id: '101', email: 'ada@example.com' }, { id: 101 }],
			[['email'], { id: '101', email: 'ada@example.com' }, { email: 'ada@example.com' }],
			[['id'], { ID: ' 101 ' }, { id: 101 }],
			// As on a fresh node: an ID may be that of another system.
			[undefined, { id: 101, email: 'ada@example.com' }, { email: 'ada@example.com' }],
			[[], { id: 101, email: 'ada@example.com' }, { email: 'ada@example.com' }],
			[['email'], { Email: 'ada@example.com' }, { email: 'ada@example.com' }],
		])('matched on %j in %j is %j', async (matchingColumns, json, reference) => {
			expect(await automatic(json as IDataObject, { matchingColumns, schema: SCHEMA }).record()).toEqual(reference);
			expect(await automatic(json as IDataObject, { matchingColumns }).record()).toEqual(reference);
		});

		it('is the ID that was mapped by itself, where no matching column is saved', async () => {
			expect(await defined({ id: 7, email: 'ada@example.com' }, { matchingColumns: undefined }).record()).toEqual({ id: 7 });
			expect(await defined({ id: '', email: 'ada@example.com' }, { matchingColumns: undefined }).record()).toEqual({ email: 'ada@example.com' });
		});

		it('is read from the mapper where values are given below', async () => {
			expect(await defined({ id: 7 }, { matchingColumns: ['id'] }).record()).toEqual({ id: 7 });
			expect((await caughtErrorOf(defined(null, { matchingColumns: ['id'] }).record())).details?.parameter).toBe('Columns');
		});

		it('is read alone, since the other columns are evaluated later', () => {
			const item = fakeItem({ parameters: { columns: { mappingMode: 'defineBelow', matchingColumns: ['id'], value: { id: 7, name: 'Ada' } } } });
			const read = jest.spyOn(item, 'unvalidatedParameter');
			expect(contactMatchedById(item)).toEqual({ id: 7 });
			expect(read.mock.calls).toEqual([['columns.value.id', null]]);
		});

		it.each([[{}], [{ id: '' }], [{ id: null }]])('rejects the item %j, which does not have it, and names the column', async (json) => {
			const rejection = await caughtErrorOf(automatic(json as IDataObject, { schema: SCHEMA, matchingColumns: ['id'] }).record());
			expect(rejection.message).toContain("'ID'");
		});

		it.each(['zero', '0', '1/2', {}])('rejects %j in the column', async (id) => {
			expect((await caughtErrorOf(automatic({ id: id as string }, { schema: SCHEMA, matchingColumns: ['id'] }).record())).message).toContain("'ID'");
		});

		it('is not asked for before it is needed', async () => {
			expect(await sent(automatic({ name: 'Ada' }, { matchingColumns: ['email'] }))).toEqual({ name: 'Ada' });
		});
	});

	describe('change', () => {
		it('never sends the id', async () => {
			expect(await sent(automatic({ id: 5, name: 'Ada' }, {}, true))).toEqual({ name: 'Ada' });
			expect(await sent(defined({ id: 5, name: 'Ada' }, { matchingColumns: ['email'] }, true))).toEqual({ name: 'Ada' });
		});

		it('leaves the matching column out, unless it is to be kept', async () => {
			const json = { email: 'ada@example.com', name: 'Ada' };
			expect(await sent(automatic(json, { matchingColumns: ['email'] }))).toEqual({ name: 'Ada' });
			expect(await sent(automatic(json, { matchingColumns: ['email'] }, true))).toEqual(json);
			expect(await sent(automatic(json, { matchingColumns: ['id'] }))).toEqual(json);
		});
	});
});
