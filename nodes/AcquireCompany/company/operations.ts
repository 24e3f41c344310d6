import type { IDataObject } from 'n8n-workflow';
import { nameKey } from '../../input/nameKey';
import { objectOrEmpty } from '../../input/object';
import { websiteKey } from '../../input/website';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { conditions, whereText } from '../../operations/fields/conditions';
import { related } from '../../operations/fields/listing';
import { text } from '../../operations/fields/text';
import { deleted, record, rowsAt } from '../../operations/results';
import { isIdCondition, matchesConditions } from '../../operations/matchesFilters';
import { companyField } from '../../records/company/locator';
import { createCompany } from './create';
import { outputList, SIMPLIFIED_COMPANY as simplified, tidyCompany as tidy } from './output';
import { updateCompany } from './update';
import { upsertCompany } from './upsert';

const resource = 'company';
// The columns of the row. Whether Acquire compares attributes is not documented.
const CONDITION_COLUMNS = ['id', 'dateCreated', 'dateUpdated', 'parent'] as const;

const deleteCompany = operation('deleteCompany')({
	resource,
	value: 'delete',
	action: 'Delete a company permanently',
	description: 'Delete a company permanently. Its contacts and cases stay.',
	fields: { companyId: companyField() },
	result: deleted,
	destructive: `${DELETES_PERMANENTLY} Its contacts and cases stay.`,
});

const getCompany = operation('getCompany')({
	resource,
	value: 'get',
	action: 'Get a company',
	description: 'Get one company with its fields',
	fields: { companyId: companyField(), relations: optional(related(['companies', 'contacts', 'fields'])) },
	query: ({ relations }) => ({ relations: withFields(relations) }),
	result: record,
	simplified,
	tidy,
	outputList,
});

const getAllCompanies = operation('listCompanies')({
	resource,
	value: 'getAll',
	action: 'Get many companies',
	description: 'Get many companies, those that match or all',
	fields: {
		conditions: optional(conditions(CONDITION_COLUMNS)),
		relations: optional(related(['companies', 'contacts', 'fields', 'parent'])),
		search: optional(text('Search', { placeholder: 'e.g. example.com', description: 'Text to search for in name and website. Acquire cannot search companies: its list is read, with Conditions those that meet them, and compared here.' })),
	},
	query({ conditions: wanted = [], relations = [] }) {
		// A row shows its parent only where it is asked for.
		const parent = wanted.some(({ column }) => column === 'parent') ? (['parent'] as const) : [];
		return { relations: withFields([...relations, ...parent]), ...(wanted.length > 0 && { where: wanted.map(whereText) }) };
	},
	keep: ({ conditions: wanted = [], search }) =>
		search === undefined && !wanted.some(isIdCondition) ? undefined : (row) => matchesConditions(row, wanted) && (search === undefined || isFound(row, search)),
	result: rowsAt('data'),
	list: 'pages',
	simplified,
	tidy,
	outputList,
});

export const companyOperations = [createCompany, deleteCompany, getCompany, getAllCompanies, updateCompany, upsertCompany];

/** It is not documented whether the fields come without being asked for, or beside other relations. */
function withFields<Relation extends string>(relations: Relation[] = []): Array<Relation | 'fields'> {
	return [...new Set(['fields' as const, ...relations])];
}

/** By a part of name or website, or by the website as it is compared: with https:// before it, it is no part of the one that Acquire holds. */
function isFound({ fields }: IDataObject, search: string): boolean {
	const { name, website } = objectOrEmpty(fields);
	const wantedWebsite = websiteKey(search);
	return [name, website].some((value) => typeof value === 'string' && nameKey(value).includes(nameKey(search))) || (wantedWebsite !== undefined && websiteKey(website) === wantedWebsite);
}
