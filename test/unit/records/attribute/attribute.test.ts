import type { IDataObject } from 'n8n-workflow';
import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import { type Attribute, configIn, readAttribute as readOf, readDefinition } from '../../../../nodes/records/attribute/attribute';
import { withStandardAttributes } from '../fields/ofContacts';

const { standard: STANDARD_ATTRIBUTES } = contactFields;
const isStandardAttribute = (key: string) => contactFields.isStandard(key);
const readAttribute = (row: unknown) => readOf(row, contactFields);

const attribute = (key: string, more: Partial<Attribute> = {}): Attribute => ({ key, label: key, inputType: 'text', options: [], ...more });

describe('isStandardAttribute', () => {
	test.each(['name', 'email', 'phone', 'city', 'state', 'countryId', 'ip'])('is true for %s', (key) => {
		expect(isStandardAttribute(key)).toBe(true);
	});

	test.each(['plan', 'Name', ' name', '', 'clientName', 'constructor', 'toString'])('is false for %j', (key) => {
		expect(isStandardAttribute(key)).toBe(false);
	});
});

describe('readAttribute', () => {
	it('reads key, label, input and options of a documented row', () => {
		const row = { id: 7, object: 'contact', key: 'plan', type: 'text', config: { label: 'Old', input: { type: 'radio', label: 'Plan', options: ['gold', 'silver'] } } };
		expect(readAttribute(row)).toMatchObject({ key: 'plan', label: 'Plan', inputType: 'radio', options: ['gold', 'silver'] });
	});

	test.each([
		[{ config: { label: 'Outer' } }, 'Outer'],
		[{ config: { label: 'Outer', input: { label: ' ' } } }, 'Outer'],
		[{ config: { input: {} } }, 'plan'],
		[{ config: null }, 'plan'],
		[{ config: 'text' }, 'plan'],
		[{ config: '{"input":{"label":"As text"}}' }, 'As text'],
		[{}, 'plan'],
		[{ config: { input: { label: 5 } } }, 'plan'],
	])('finds a label in %j', (more, label) => {
		expect(readAttribute({ object: 'contact', key: 'plan', ...more })).toMatchObject(attribute('plan', { label }));
	});

	it('leaves out options that are no text', () => {
		expect(readAttribute({ object: 'contact', key: 'plan', config: { input: { options: ['a', 5, null, {}] } } })?.options).toEqual(['a']);
		expect(readAttribute({ object: 'contact', key: 'plan', config: { input: { options: 'a,b' } } })?.options).toEqual([]);
	});

	test.each([
		null, undefined, 'contact', [], {}, { key: 'plan' }, { object: 'case', key: 'plan' }, { object: 'company', key: 'plan' }, { object: 'contact' },
		{ object: 'contact', key: '' }, { object: 'contact', key: 5 },
	])('takes %j for no attribute of a contact', (row) => {
		expect(readAttribute(row)).toBeUndefined();
	});
});

describe('readDefinition', () => {
	it.each(['contact', 'case', 'company'])('tells that an attribute belongs to a %s', (object) => {
		expect(readDefinition({ object, key: 'plan', config: { label: 'Plan' } })).toEqual(expect.objectContaining({ object, key: 'plan', label: 'Plan' }));
	});

	it.each([null, 'text', [], {}, { object: 'case' }, { object: 'case', key: '' }])('takes %j for no definition', (row) => {
		expect(readDefinition(row)).toBeUndefined();
	});
});

describe('withStandardAttributes', () => {
	it('gives the standard ones where the account lists none', () => {
		expect(withStandardAttributes()).toEqual(STANDARD_ATTRIBUTES);
		expect(withStandardAttributes([])).toEqual(STANDARD_ATTRIBUTES);
	});

	it("keeps the account's label of a standard attribute, and appends the others by label", () => {
		const merged = withStandardAttributes([attribute('plan'), attribute('email', { label: 'E-Mail-Adresse' }), attribute('age')]);
		expect(merged.map(({ key }) => key)).toEqual([...STANDARD_ATTRIBUTES.map(({ key }) => key), 'age', 'plan']);
		expect(merged.find(({ key }) => key === 'email')?.label).toBe('E-Mail-Adresse');
	});

	it('has each key once', () => {
		const merged = withStandardAttributes([attribute('plan', { label: 'first' }), attribute('plan', { label: 'second' }), attribute('name'), attribute('name')]);
		const keys = merged.map(({ key }) => key);
		expect(keys).toEqual([...new Set(keys)]);
		expect(merged.at(-1)?.label).toBe('first');
	});

	it('does not change what it is given', () => {
		const live = [attribute('plan'), attribute('email')];
		const before = structuredClone(live);
		withStandardAttributes(live);
		expect(live).toEqual(before);
	});
});

it.each<[string | undefined, unknown, object | undefined]>([
	['an object', { label: 'Tier' }, { label: 'Tier' }],
	['its text', '{"label":"Tier"}', { label: 'Tier' }],
	['null', null, {}],
	...[undefined, '', '{', '[]', [], 5].map((config) => [JSON.stringify(config), config, undefined] as [string | undefined, unknown, undefined]),
])('takes for the config %s', (_what, config, expected) => {
	expect(configIn({ config } as IDataObject)).toEqual(expected);
});
