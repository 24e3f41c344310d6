import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { companyKey, withCompanyIds } from '../../records/company/companyIds';
import { companyLocator } from '../../records/company/locator';
import { companyReference } from '../../records/company/reference';
import { clearOptions, writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { isMapped, withBody } from '../../records/fields/withBody';
import { editorMethods } from '../editorMethods';
import { companyFields } from './fields/companyFields';
import { companyOutput, companyOutputProperties, SIMPLIFIED_COMPANY } from './output';
import { updateCompanyRequest } from './requests';

export const updateCompany: Operation = {
	resource: 'company',
	value: 'update',
	name: 'Update',
	action: 'Update a company',
	description: "Change the fields of a company. Acquire's API has no call that puts a contact into one.",
	endpoint: 'updateCompany',
	simplified: SIMPLIFIED_COMPANY,
	methods: editorMethods,
	properties: [
		companyLocator({ displayOptions: { hide: { fieldsMode: ['map'] } } }),
		...recordFieldProperties(companyFields, 'update'),
		...companyOutputProperties,
		optionsCollection(...clearOptions, ...writeOptions),
	],
	plan(item) {
		const chosen = isMapped(item) ? [] : [companyReference(item.parameter('companyId'), 'Company')];
		return withBody(companyFields, item, 'update', ({ body }, matched) => {
			const output = companyOutput(item, body);
			return withCompanyIds([...chosen, ...matched], ([id]) => ({
				kind: 'ready',
				orderingKeys: [companyKey(id)],
				rerunAfterEarlierFailure: true,
				async execute({ client }) {
					return [output(await client.request(updateCompanyRequest(id, body)))];
				},
			}));
		});
	},
};
