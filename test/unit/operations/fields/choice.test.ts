import { fakeItem } from '../../fakes/fakeItem';
import { activeOrDisabled, choice, choices, governing, toggle, yesNo } from '../../../../nodes/operations/fields/choice';
import { describeFields, describeLists, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const SINGLE = {
	choice: choice('Value', ['gold', 'silver']),
	toggle: toggle('Value', 'Whether'),
	yesNo: yesNo('Value', 'Whether'),
	activeOrDisabled: activeOrDisabled('Value', 'Whether'),
};
const LISTS = { choices: choices('Value', ['gold', 'silver']) };
const FIELDS = { ...SINGLE, ...LISTS };

describeFields(FIELDS);
describeSingleValues(SINGLE);
describeLists(LISTS);

describe('choice', () => {
	it.each([
		{ raw: 'gold', read: 'gold' },
		{ raw: ' silver ', read: 'silver' },
	])('reads $raw', ({ raw, read: expected }) => {
		expect(read(FIELDS.choice, raw)).toBe(expected);
	});

	it.each(['tin', 'gold,silver', ['gold'], 5, true, {}])('rejects %j, and names the values that there are', (raw) => {
		expect(errorOf(FIELDS.choice, raw).message).toContain("'Value' must be one of gold, silver: ");
	});

	it.each([
		{ raw: 'Gold', read: 'gold' },
		{ raw: 'silver level', read: 'silver' },
		{ raw: ' COUNTRY ID ', read: 'countryId' },
		{ raw: 'CountryId', read: 'countryId' },
	])('reads $raw, as a model or a person may write it', ({ raw, read: expected }) => {
		expect(read(choice('Value', ['gold', 'silver', 'countryId'], { names: { silver: 'Silver Level' } }), raw)).toBe(expected);
	});

	it('rejects what is the name of one and the value of another, but for the value as it is', () => {
		const crossed = choice('Value', ['open', 'queue'], { names: { queue: 'Open' } });
		expect(errorOf(crossed, 'Open').message).toContain("'Value' must be one of open, queue");
		expect(read(crossed, 'open')).toBe('open');
	});

	it('makes its menu of the values, by name, the first one as default', () => {
		const { property } = choice('Level', ['silver', 'countryId'], { names: { silver: 'Silver Level' } });
		expect(property).toMatchObject({
			type: 'options',
			default: 'silver',
			options: [{ name: 'Country ID', value: 'countryId' }, { name: 'Silver Level', value: 'silver' }],
		});
	});
});

describe('a choice on which other parameters depend', () => {
	const { read: readLevel } = governing('level', choice('Level', ['gold', 'silver']));
	const levelOf = (raw: string, evaluated: string) => readLevel(evaluated, { label: 'Level', item: fakeItem({ raw: { level: raw } }) });

	it('is taken by its name from an expression only: n8n drops what depends on an unknown literal value', () => {
		expect([levelOf('gold', 'gold'), levelOf('={{ $json.level }}', 'Gold')]).toEqual(['gold', 'gold']);
		expect(() => levelOf('Gold', 'Gold')).toThrow("'Level' must be one of gold, silver");
		expect(() => levelOf('gold ', 'gold ')).toThrow("'Level' must be one of gold, silver");
	});
});

describe('choices', () => {
	it.each([
		{ raw: ['gold'], read: ['gold'] },
		{ raw: 'silver, gold', read: ['silver', 'gold'] },
		{ raw: '["gold","silver"]', read: ['gold', 'silver'] },
		{ raw: ['gold', 'gold'], read: ['gold'] },
		{ raw: 'Gold, gold', read: ['gold'] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.choices, raw)).toEqual(expected);
	});

	it.each(['tin', ['gold', 'tin'], 'gold;silver'])('rejects %j, and names the values that there are', (raw) => {
		expect(errorOf(FIELDS.choices, raw).message).toContain("'Value' must be one of gold, silver: ");
	});

	it.each([[5], [{}], 5, true])('rejects %j, which is not one of the values', (raw) => {
		expect(errorOf(FIELDS.choices, raw).message).toContain("'Value' must be one of gold, silver: ");
	});
});

describe('toggle', () => {
	it.each([
		{ raw: true, read: true },
		{ raw: 'true', read: true },
		{ raw: false, read: false },
		{ raw: 'false', read: false },
		{ raw: ' TRUE', read: true },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.toggle, raw)).toBe(expected);
	});

	it.each([1, 0, '', 'yes', {}, [], [true]])('rejects %j, which is neither true nor false', (raw) => {
		expect(errorOf(FIELDS.toggle, raw).message).toContain("'Value' is neither true nor false");
	});
});

describe('yesNo', () => {
	it.each([
		{ raw: true, read: 'yes' },
		{ raw: 'true', read: 'yes' },
		{ raw: 'yes', read: 'yes' },
		{ raw: false, read: 'no' },
		{ raw: 'false', read: 'no' },
		{ raw: 'no', read: 'no' },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.yesNo, raw)).toBe(expected);
	});

	it.each([1, 'Yes', {}, ['yes']])('rejects %j', (raw) => {
		expect(errorOf(FIELDS.yesNo, raw).message).toContain("'Value' is neither true nor false");
	});
});

describe('activeOrDisabled', () => {
	it.each([
		{ raw: true, read: 'active' },
		{ raw: 'false', read: 'disabled' },
		{ raw: 'active', read: 'active' },
		{ raw: 'disabled', read: 'disabled' },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.activeOrDisabled, raw)).toBe(expected);
	});

	it.each(['yes', 1])('rejects %j', (raw) => {
		expect(errorOf(FIELDS.activeOrDisabled, raw).message).toContain("'Value' is neither true nor false");
	});
});
