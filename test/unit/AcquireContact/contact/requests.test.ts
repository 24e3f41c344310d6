import { createContactRequest, getContactRequest, updateContactRequest } from '../../../../nodes/AcquireContact/contact/requests';

const BODY = { fields: { city: 'Berlin' } };

describe('the requests for one contact', () => {
	it('update by PUT, which may be sent twice', () => {
		expect(updateContactRequest(7, BODY)).toEqual({
			method: 'PUT',
			path: '/crm/objects/contact/7',
			body: BODY,
			recordName: 'Contact 7',
			onlyReads: false,
			idempotent: true,
			unknownEffect: 'The contact may have been updated',
		});
	});

	it('create by POST, which must not be sent twice', () => {
		expect(createContactRequest(BODY)).toEqual({
			method: 'POST',
			path: '/crm/objects/contact',
			body: BODY,
			recordName: 'The contact',
			onlyReads: false,
			idempotent: false,
			unknownEffect: 'The contact may have been created',
		});
	});

	it.each([
		[undefined, {}],
		[{}, {}],
		[{ relations: [], select: [] }, {}],
		[{ relations: ['tags', 'cases'] }, { relations: ['tags', 'cases'] }],
		[{ select: ['city'] }, { select: ['city'] }],
		[{ relations: ['tags'], select: ['city'] }, { relations: ['tags'], select: ['city'] }],
	])('get with %j asks for %j', (lists, query) => {
		expect(getContactRequest(7, lists)).toEqual({ method: 'GET', path: '/crm/objects/contact/7', query, recordName: 'Contact 7', onlyReads: true, idempotent: true });
	});
});
