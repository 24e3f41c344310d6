import { contactLocator } from '../../records/contact/locator';
import { contactOutput } from './output';
import { contactReference } from '../../records/contact/reference';
import { relationsOf, relationsOption } from './relations';
import { getContactRequest } from './requests';
import { parseKeys } from '../../input/list';
import type { Operation } from '../../operations/operation';
import { optionsCollection, outputOptions, requestOptions } from '../../operations/requestOptions';

// What the vendor's page lists, with labels; not verified on a live account.
const COLUMNS = [
	'clientDetails', 'clientDeviceModel', 'clientDeviceType', 'clientDeviceVendor', 'clientName', 'clientOsName', 'clientOsVersion',
	'clientType', 'clientVersion', 'companyId', 'dateCreated', 'dateUpdated', 'id',
];

export const get: Operation = {
	resource: 'contact',
	value: 'get',
	name: 'Get',
	action: 'Get a contact',
	description: 'Get a contact',
	properties: [
		contactLocator(),
		optionsCollection(relationsOption, ...outputOptions, ...requestOptions, {
			displayName: 'Columns to Return',
			name: 'select',
			type: 'multiOptions',
			options: COLUMNS.map((column) => ({ name: column, value: column })),
			default: [],
			description: 'The columns that Acquire is asked to return. Leave it empty for all.',
		}),
	],
	plan(item) {
		const reference = contactReference(item.parameter('contactId'), 'Contact');
		const output = contactOutput(item.options);
		const wanted = { relations: relationsOf(item), select: parseKeys(item.options.all.select, 'Columns to Return') };
		return {
			concerns: [reference],
			async carryOut({ client, contacts }) {
				const { data } = await client.request(getContactRequest(contacts.require(reference), wanted));
				return [output(data)];
			},
		};
	},
};
