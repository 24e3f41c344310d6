import type { IDataObject } from 'n8n-workflow';
import { readFields } from '../../../../nodes/operations/field';
import { contactList, contactReferences } from '../../../../nodes/records/contact/listed';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

/** The contacts of a parameter that holds this, typed or from an expression. */
const listed = (contacts: unknown, { isExpression = false, emailsOnly = false } = {}) => {
	const item = fakeItem({ parameters: { contacts, options: { emailsOnly } } as IDataObject, raw: { contacts: isExpression ? '={{ $json.contacts }}' : contacts } as IDataObject });
	return readFields({ contacts: contactList('Contacts') }, 'merge', item).contacts;
};

describe('contactList', () => {
	const expected = [{ id: 101 }, { email: 'ada@example.com' }];

	test.each<[unknown]>([
		['101,ada@example.com'], [' 101 ,\n ada@example.com ,'], ['[101, "ada@example.com"]'], [[101, 'ada@example.com']], [['101', '', 'ada@example.com', null]],
		[{ __rl: true, mode: 'id', value: '101, ada@example.com' }],
	])('reads %j as an id and an address', (value) => {
		expect(listed(value)).toEqual(expected);
	});

	it('takes an array from an expression', () => {
		expect(listed([101, 'ada@example.com'], { isExpression: true })).toEqual(expected);
	});

	it.each(['101,ada@example.com', 'ada@example.com\n101', '[101, "ada@example.com"]'])('takes no text with several from an expression: %j', (value) => {
		const error = caughtError(() => listed(value, { isExpression: true }));
		expect(error.message).toContain("'Contacts' returned text with several entries");
		expect(error.details?.parameter).toBe('Contacts');
		expect(error.description).toContain('array');
	});

	it.each(['101', '101,', 101, 'ada@example.com', '["ada@example.com"]'])('takes one from an expression: %j', (value) => {
		expect(listed(value, { isExpression: true })).toHaveLength(1);
	});

	it('takes addresses alone where the option says so', () => {
		expect(listed('ada@example.com, <bob@example.com>', { emailsOnly: true })).toEqual([{ email: 'ada@example.com' }, { email: 'bob@example.com' }]);
		expect(caughtError(() => listed('ada@example.com, 101', { emailsOnly: true })).message).toBe("'Contacts' is not an email address: \"101\"");
	});

	test.each(['', ' , ', null, undefined, []])('rejects %j as empty', (value) => {
		const rejection = caughtError(() => listed(value));
		expect(rejection.message).toBe("'Contacts' is empty");
		expect(rejection.details?.parameter).toBe('Contacts');
	});

	test.each([['101, nobody'], [[101, 0]], ['[101, -1]'], [[[101]]], ['1;2']])('rejects %j, which has an entry that names no contact', (value) => {
		expect(caughtError(() => listed(value)).message).toContain('neither');
	});
});

describe('contactReferences', () => {
	it('names each contact once, in order', () => {
		expect(contactReferences(['7', 101, '0007', 7], 'Contacts', false)).toEqual([{ id: 7 }, { id: 101 }]);
		expect(contactReferences(['ada@example.com', 'ADA@example.com'], 'Contacts', false)).toHaveLength(1);
	});
});
