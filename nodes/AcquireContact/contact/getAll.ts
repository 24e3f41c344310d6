import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { withoutInvisible } from '../../input/nameKey';
import { quote } from '../../input/quote';
import { collectionOf, optional } from '../../operations/field';
import { type Condition, conditions, readConditions, whereText } from '../../operations/fields/conditions';
import { text } from '../../operations/fields/text';
import { isIdCondition, matchesConditions } from '../../operations/matchesFilters';
import type { Operation, WorkflowItem } from '../../operations/operation';
import { optionsCollection, pagesAtOnceOption } from '../../operations/requestOptions';
import { limitProperties, pageSizeFor, resultLimit, takeResults } from '../../operations/resultLimit';
import { contacts } from '../../records/contact/list';
import { contactIdOf, filterContacts } from '../../records/contact/lookup';
import { editorMethods } from '../editorMethods';
import { CONTACT_COLUMNS } from './columns';
import { contactFields } from './fields/contactFields';
import { contactOutput, contactOutputProperties, SIMPLIFIED_CONTACT } from './output';
import { relationsOf, relationsOption } from './relations';

const CONDITIONS = 'Conditions';
const SEARCH = 'Search';

const searchText = optional(text(SEARCH, {
	placeholder: 'e.g. nathan@example.com',
	description: 'Text to search for in contact attributes',
	hint: 'Cannot be combined with Conditions or Relations',
}));

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			...conditions(CONTACT_COLUMNS, { names: contactFields.members, description: 'All conditions must be met. How Acquire reads them is not fully documented. Cannot be combined with Search.' }).property,
			name: 'conditions',
		},
		{ ...searchText.property, name: 'search' },
	],
};

export const getAllContacts: Operation = {
	resource: 'contact',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Get many contacts, those that match or all',
	endpoint: 'listContacts',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [...limitProperties, filters, ...contactOutputProperties, optionsCollection(relationsOption, pagesAtOnceOption)],
	plan(item) {
		const limit = resultLimit(item);
		const { search, wanted } = filtersOf(item);
		const relations = relationsOf(item);
		const output = contactOutput(item);
		if (search !== '' && (wanted.length > 0 || relations.length > 0)) {
			throw inputError(SEARCH, "'Search' cannot be combined with 'Conditions' or 'Relations'", 'Acquire has no call that does both. Remove one of them, or follow with Get.');
		}
		return {
			kind: 'ready',
			orderingKeys: [],
			async execute({ client }) {
				// How many rows of a page are left is not known where they are compared again.
				const most = wanted.some(isIdCondition) ? Infinity : limit;
				const query = { ...(wanted.length > 0 && { where: wanted.map(whereText) }), ...(relations.length > 0 && { relations }) };
				const reading = { pageSize: pageSizeFor(most), wanted: most, pagesAtOnce: item.options.pagesAtOnce };
				const rows = search === '' ? contacts.rows(client, { ...reading, query }) : filterContacts(client, search, reading);
				// The filter gives a row for each attribute that matched.
				const given = new Set<number>();
				return await takeResults(rows, limit, (row): IDataObject | undefined => {
					if (!matchesConditions(row, wanted)) return undefined;
					const id = contactIdOf(row);
					if (id !== undefined && given.has(id)) return undefined;
					if (id !== undefined) given.add(id);
					return output(row);
				}, item.hints);
			},
		};
	},
};

/** The search text, blank for all contacts, and the conditions. @throws {ItemError} for what is no text, and a condition that lacks its column or value. */
function filtersOf(item: WorkflowItem): { search: string; wanted: Array<Condition<string>> } {
	const { search = '', conditions: given } = collectionOf(item, 'getAll');
	const typed = (searchText.read(search, { label: SEARCH, item }) ?? '') as string;
	return { search: withoutInvisible(typed).trim(), wanted: readConditions(given, CONDITIONS, columnName) };
}

/** Any name, as an expression may have a column that the vendor's page does not list. */
function columnName(column: unknown): string {
	const name = typeof column === 'string' ? column.trim() : '';
	if (/^\w+$/.test(name)) return name;
	throw inputError(CONDITIONS, `A condition has no column, or one that cannot be a name: ${quote(column)}`, "Enter the column's name, e.g. companyId.");
}
