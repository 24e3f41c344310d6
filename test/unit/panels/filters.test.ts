import { registries } from '../../../scripts/samples/registries';
import { choicesOf, everyParameter } from './parameters';

const lists = registries().flatMap(({ node, operations }) => operations.filter(({ value }) => value === 'getAll').map((operation) => ({ node, operation, title: `${node} ${operation.resource}` })));
const within = ({ operation }: (typeof lists)[number]) => everyParameter(operation.properties.filter(({ name }) => name === 'filters'));
const named = (list: (typeof lists)[number], path: string) => within(list).find((placed) => placed.path === path)?.parameter;
const search = (list: (typeof lists)[number]) => named(list, 'filters > search');

const withConditions = lists.filter((list) => named(list, 'filters > conditions') !== undefined);
const withBoth = withConditions.filter((list) => named(list, 'filters > search') !== undefined);

describe('conditions of Get Many', () => {
	it('are in those of companies, contacts and cases', () => {
		expect(withConditions.map(({ title }) => title)).toEqual(['AcquireCompany company', 'AcquireContact contact', 'AcquireConversation case']);
	});

	it.each(withConditions)('of $title have a drop-down of columns', (list) => {
		const column = named(list, 'filters > conditions > column');
		expect(column).toMatchObject({ displayName: 'Column', type: 'options' });
		if (column === undefined) throw new Error('There is no column');
		expect(choicesOf(column).length).toBeGreaterThan(1);
		expect(choicesOf(column).map(({ value }) => value)).toContain(column.default);
	});

	it.each(withConditions)('of $title show that they compare with equals', (list) => {
		expect(named(list, 'filters > conditions > value')).toMatchObject({ displayName: 'Equals', placeholder: expect.stringMatching(/^e\.g\. /) });
	});

	it.each(withConditions)('of $title are columns and values, and no text in the notation of Acquire', (list) => {
		expect(within(list).filter(({ parameter }) => /\|eq\|/.test(JSON.stringify(parameter)))).toEqual([]);
	});
});

describe('Search beside Conditions', () => {
	it.each(withBoth)('says in $title whether both can be set', (list) => {
		expect(`${search(list)?.description} ${search(list)?.hint}`).toMatch(/\bConditions\b/);
	});

	it('is shown as one choice where Acquire cannot do both, once and always visible', () => {
		const exclusive = withBoth.filter((list) => search(list)?.hint === 'Cannot be combined with Conditions or Relations');
		expect(exclusive.map(({ title }) => title)).toEqual(['AcquireContact contact']);
		expect(search(exclusive[0])?.description).not.toContain('Conditions');
		expect(named(exclusive[0], 'filters > conditions')?.description).toMatch(/Cannot be combined with Search/);
	});
});
