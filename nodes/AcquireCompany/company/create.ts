import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { withBody } from '../../records/fields/withBody';
import { editorMethods } from '../editorMethods';
import { companyFields } from './fields/companyFields';
import { companyOutput, companyOutputProperties, SIMPLIFIED_COMPANY } from './output';
import { createCompanyRequest } from './requests';

export const createCompany: Operation = {
	resource: 'company',
	value: 'create',
	name: 'Create',
	action: 'Create a company',
	description: "Create a company. Acquire's API has no call that puts a contact into one.",
	endpoint: 'createCompany',
	simplified: SIMPLIFIED_COMPANY,
	methods: editorMethods,
	properties: [...recordFieldProperties(companyFields, 'add'), ...companyOutputProperties, optionsCollection(...writeOptions)],
	plan(item) {
		return withBody(companyFields, item, 'create', ({ body }) => {
			const output = companyOutput(item, body);
			return {
				kind: 'ready',
				orderingKeys: [],
				async execute({ client }) {
					return [output(await client.request(createCompanyRequest(body)))];
				},
			};
		});
	},
};
