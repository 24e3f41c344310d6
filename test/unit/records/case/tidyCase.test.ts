import { nameOf, tidyCase } from '../../../../nodes/records/case/tidyCase';

describe('tidyCase', () => {
	it.each([
		[{ contactId: 42 }, 42],
		[{ contactId: '42', contact: { id: 43 } }, 42],
		[{ contact: { id: '43' } }, 43],
		[{ contact: 43 }, undefined],
		[{}, undefined],
	])('has the number of the contact of %j', (row, contactId) => {
		expect(tidyCase(row).contactId).toBe(contactId);
		expect('contactId' in tidyCase(row)).toBe(contactId !== undefined);
	});

	it.each([
		['a list of values', [{ field: { key: 'email' }, value: 'ada@example.com' }, { field: 'name', value: 'x' }, 'x', { field: { key: 'name' }, value: 'Ada' }]],
		['an object', { name: 'Ada', email: 'ada@example.com' }],
	])('names the contact whose fields are %s', (_what, fields) => {
		expect(tidyCase({ contact: { id: 42, fields } })).toMatchObject({ contactName: 'Ada', contactEmail: 'ada@example.com' });
	});

	it.each([[], {}, null, 'x', { name: '', email: 5 }, [{ field: { key: 'name' }, value: '' }]])('names no contact whose fields are %j', (fields) => {
		const row = tidyCase({ contact: { id: 42, fields } });
		expect([row.contactName, row.contactEmail]).toEqual([undefined, undefined]);
		expect(Object.keys(row)).toEqual(['contact', 'contactId']);
	});

	it('names the agents who take part, and them alone', () => {
		const users = [
			{ type: 'user', userId: 2, user: { name: 'Eve' } },
			{ type: 'contact', userId: 42, user: { name: 'Ada' } },
			{ type: 'user', userId: 3, user: { name: '' } },
			{ type: 'user', userId: 4, status: 'joined' },
			{ type: 'user', userId: 5, status: 'rejected' },
			{ type: 'user', userId: 6, status: 'ignored' },
			'x',
		];
		expect(tidyCase({ users }).agents).toEqual(['Eve', 'Agent 3', 'Agent 4']);
	});

	it.each([[], null, undefined, { type: 'user', userId: 2 }])('has no agents where users are %j', (users) => {
		expect('agents' in tidyCase({ users })).toBe(false);
	});

	it('does not cut a character in two', () => {
		expect(tidyCase({ title: `${'t'.repeat(198)}😀x` }).title).toBe(`${'t'.repeat(198)}…`);
	});

	it('shortens what is longer than a model has room for, and nothing else', () => {
		const name = 'n'.repeat(100);
		const row = { title: 't'.repeat(200), description: 'd'.repeat(1500), contact: { id: 1, fields: { name } }, users: Array.from({ length: 20 }, () => ({ type: 'user', userId: 1, user: { name } })) };
		const whole = tidyCase(row);
		expect([whole.title, whole.description, whole.contactName, (whole.agents as string[]).length]).toEqual([row.title, row.description, name, 20]);
		const long = tidyCase({ title: `${row.title}t`, description: `${row.description}d`, contact: { id: 1, fields: { name: `${name}n` } }, users: [...row.users, ...row.users] });
		expect([long.title, long.description, long.contactName, (long.agents as string[]).length]).toEqual([`${row.title.slice(1)}…`, `${row.description.slice(1)}…`, `${name.slice(1)}…`, 20]);
	});
});

describe('nameOf', () => {
	it.each([
		[{ id: 42, name: 'Ada' }, 'Ada'],
		[{ name: '' }, undefined],
		[{ name: 5 }, undefined],
		[{}, undefined],
		['Ada', undefined],
		[null, undefined],
		[undefined, undefined],
	])('of %j is %j', (holder, name) => {
		expect(nameOf(holder)).toBe(name);
	});
});
