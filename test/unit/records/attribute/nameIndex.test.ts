import * as nearest from '../../../../nodes/input/nearestName';
import { NameIndex } from '../../../../nodes/records/attribute/nameIndex';

const entry = (key: string, label = key) => ({ key, label });
const index = new NameIndex([entry('plan', 'Chosen Plan'), entry('vip'), entry('VIP'), entry('region', 'Area'), entry('floor_space', ' area '), entry('title', 'plan'), entry('loyalty_tier', 'Loyalty Tier')]);

describe('NameIndex', () => {
	it.each([
		['plan', 'key', 'plan'],
		['vip', 'key', 'vip'],
		['PLAN', 'caseOfKey', 'plan'],
		[' plan ', 'caseOfKey', 'plan'],
		['chosen plan', 'label', 'plan'],
		[' CHOSEN PLAN ', 'label', 'plan'],
	])('finds %j by %s', (name, by, key) => {
		expect(index.find(name)).toMatchObject({ by, entry: { key } });
	});

	it.each([
		['Vip', 'caseOfKey', ['vip', 'VIP']],
		['Area', 'label', ['region', 'floor_space']],
	])('finds several for %j', (name, by, keys) => {
		const found = index.find(name);
		expect(found).toMatchObject({ by, several: keys.map((key) => ({ key })) });
	});

	it('gives the entry of a key', () => {
		expect(index.get('vip')).toEqual(entry('vip'));
		expect(index.get('Chosen Plan')).toBeUndefined();
	});

	it.each(['', 'toString', '__proto__', 'constructor', 'pla'])('finds nothing for %j', (name) => {
		expect(index.find(name)).toBeUndefined();
		expect(index.get(name)).toBeUndefined();
	});

	it.each([
		['loyality_tier', 'loyalty_tier'],
		['loyaltyTier', 'loyalty_tier'],
		['Chosen Plann', 'plan'],
		// The label of another one is as near.
		['plann', 'plan'],
		['no such thing', undefined],
		['', undefined],
		['x', undefined],
	])('takes %j for %j', (name, key) => {
		expect(index.nearestKey(name)).toBe(key);
	});

	it('looks for the nearest of many names once a run, however many items have the same column', () => {
		const search = jest.spyOn(nearest, 'nearestName');
		const other = new NameIndex([entry('plan')]);
		const found = ['plann', 'plann', 'nothing like it', 'nothing like it'].map((name) => other.nearestKey(name));
		expect(found).toEqual(['plan', 'plan', undefined, undefined]);
		expect(search.mock.calls.map(([name]) => name)).toEqual(['plann', 'nothing like it', 'nothing like it']);
		search.mockRestore();
	});
});
