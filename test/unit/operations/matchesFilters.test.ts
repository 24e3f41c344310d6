import { isCaseCondition, matchesConditions, matchesFilters, rowFilter, withFilterColumns } from '../../../nodes/operations/matchesFilters';

const row = { id: '7', status: 'Active', companyId: 4, parent: { id: 3 }, ownerId: null, user: { id: 2 }, company: { fields: {} }, view: null, tags: [], contactId: null, contact: { id: 9 }, agentId: 0, agent: { id: 8 } };

describe('matchesFilters', () => {
	it.each<[string, string | number | undefined]>([
		['status', 'active'], ['status', ' ACTIVE '], ['id', 7], ['companyId', 4], ['parent', 3], ['userId', 2], ['contactId', 9], ['agentId', 8],
		['status', undefined], ['phone', 'did not come'], ['roleId', 1], ['viewId', 1], ['tags', 'no text'], ['constructor', 'is nobody'],
	])('keeps a row whose %s is wanted as %j', (column, value) => {
		expect(matchesFilters(row, { [column]: value })).toBe(true);
	});

	it.each<[string, string | number]>([['status', 'activ'], ['id', 70], ['companyId', 40], ['parent', 4], ['userId', 3], ['ownerId', 1], ['ownerId', 'a']])('drops one whose %s is wanted as %j', (column, value) => {
		expect(matchesFilters(row, { [column]: value })).toBe(false);
	});

	it('wants all at once', () => {
		expect([matchesFilters(row, { id: 7, status: 'active' }), matchesFilters(row, { id: 7, status: 'disabled' }), matchesFilters(row, {})]).toEqual([true, false, true]);
	});
});

describe('rowFilter', () => {
	it('compares rows with the filters that are set', () => {
		expect([7, 70].map((id) => rowFilter({ id, name: undefined })?.(row))).toEqual([true, false]);
	});

	it.each([{}, { id: undefined, status: undefined }])('is none for %j', (wanted) => {
		expect(rowFilter(wanted)).toBeUndefined();
	});
});

describe('matchesConditions', () => {
	it.each([['id', '7'], ['id', '07'], ['companyId', '4'], ['parent', '3'], ['ownerId', 'null'], ['status', 'other'], ['paid', 'other']])('keeps a row for the condition that %s is %j', (column, value) => {
		expect(matchesConditions({ ...row, paid: 'no' }, [{ column, value }])).toBe(true);
	});

	it.each([['id', '70'], ['companyId', '40'], ['companyId', 'four'], ['parent', '4'], ['contactId', '8'], ['ownerId', '1'], ['id', '07x']])('drops it for the condition that %s is %j', (column, value) => {
		expect(matchesConditions(row, [{ column, value }])).toBe(false);
	});

	it.each([['status', 'closed'], ['closedBy', '2'], ['contactId', '8'], ['id', '70']])('of cases drops it also for the condition that %s is %j', (column, value) => {
		expect(matchesConditions({ ...row, closedBy: 1 }, [{ column, value }], isCaseCondition)).toBe(false);
	});

	it.each([['status', 'ACTIVE'], ['closedBy', '1'], ['title', 'other']])('of cases keeps it for the condition that %s is %j', (column, value) => {
		expect(matchesConditions({ ...row, closedBy: 1, title: 'Order' }, [{ column, value }], isCaseCondition)).toBe(true);
	});

	it('wants all of them, also two on one column', () => {
		expect(matchesConditions(row, [{ column: 'id', value: '7' }, { column: 'id', value: '8' }])).toBe(false);
	});
});

describe('withFilterColumns', () => {
	it('adds the columns of the filters that are set, each once', () => {
		expect(withFilterColumns<'id' | 'name' | 'status'>(['id', 'status'], { name: 'x', status: 'active' })).toEqual(['id', 'status', 'name']);
		expect(withFilterColumns<'id' | 'name'>(['id'], { name: undefined })).toEqual(['id']);
	});

	it('chooses none where all come', () => {
		expect(withFilterColumns<'id' | 'name'>(undefined, { name: 'x' })).toBeUndefined();
	});
});
