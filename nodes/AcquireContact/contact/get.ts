import type { Operation } from '../../operations/operation';
import { choices } from '../../operations/fields/choice';
import { optionsCollection } from '../../operations/requestOptions';
import { withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { editorMethods } from '../editorMethods';
import { CONTACT_COLUMNS } from './columns';
import { contactFields } from './fields/contactFields';
import { contactOutput, contactOutputProperties, SIMPLIFIED_CONTACT } from './output';
import { relationsOf, relationsOption } from './relations';
import { getContactRequest } from './requests';

const select = choices('Columns to Return', CONTACT_COLUMNS, { names: contactFields.members, description: 'The columns that Acquire is asked to return. Leave it empty for all.' });

export const getContact: Operation = {
	resource: 'contact',
	value: 'get',
	name: 'Get',
	action: 'Get a contact',
	description: 'Get a contact',
	endpoint: 'getContact',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [
		contactLocator(),
		...contactOutputProperties,
		optionsCollection(relationsOption, { ...select.property, name: 'select', required: undefined }),
	],
	plan(item) {
		const columns = select.read(item.options.all.select, { label: select.property.displayName, item });
		const output = contactOutput(item, {}, columns);
		const wanted = { relations: relationsOf(item), select: columns.length > 0 ? [...new Set(['id' as const, ...columns])] : columns };
		return withContactIds([contactReference(item.parameter('contactId'), 'Contact')], ([id]) => ({
			kind: 'ready',
			orderingKeys: [],
			async execute({ client }) {
				return [output(await client.request(getContactRequest(id, wanted)))];
			},
		}));
	},
};
