import type { NewContact } from './records';

const date = '2024-03-05T09:10:11.000Z';
const dates = { dateCreated: date, dateUpdated: date };

/**
 * The synthetic contacts of a fresh sandbox: 103 and 104 share an address but for its case, 105 took in 107 and so
 * has a second address, 106 has no address.
 */
export function seedContacts(): NewContact[] {
	return [
		{
			id: 101,
			...dates,
			clientName: 'Firefox',
			clientVersion: '120.0',
			companyId: 11,
			company: { id: 11, ...dates, fields: { name: 'Example Works', website: 'example.com' } },
			cases: [{ id: 501, contactId: 101, title: 'Question about an order', channel: 'chat', status: 'active', ...dates }],
			visits: [{ id: 701, contactId: 101, title: 'Home', url: 'https://example.com/', source: '', dateCreated: date }],
			fields: {
				name: 'Ada Example',
				email: 'ada@example.com',
				phone: '5550100',
				city: 'Springfield',
				state: 'Example State',
				countryId: '517',
				ip: '192.0.2.10',
				loyalty_tier: 'gold',
			},
		},
		{ id: 102, ...dates, fields: { name: 'Grace Example', email: 'grace@example.com', phone: '5550101', city: '', countryId: '387' } },
		{ id: 103, ...dates, fields: { name: 'Twin One', email: 'twin@example.com' } },
		{ id: 104, ...dates, fields: { name: 'Twin Two', email: 'TWIN@example.com', loyalty_tier: 'silver' } },
		{
			id: 105,
			...dates,
			fields: { name: 'Merged Example', email: 'first@example.com', phone: '5550105' },
			mergedValues: [{ contactId: 107, key: 'email', value: 'second@example.com' }],
		},
		{ id: 106, ...dates, fields: { name: 'Nomail Example', phone: '5550106' } },
	];
}
