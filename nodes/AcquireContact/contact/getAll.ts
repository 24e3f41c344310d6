import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { objectOrEmpty, objectsIn } from '../../input/object';
import { listContacts } from '../../records/contact/list';
import { contactIdOf, filterContacts } from '../../records/contact/lookup';
import { editorMethods } from '../editor/methods';
import { columnOptions } from './columns';
import { contactOutput, contactOutputProperties, earlierOutputOptions, SIMPLIFIED_CONTACT } from './output';
import { relationsOf, relationsOption } from './relations';
import { quote } from '../../input/quote';
import type { Operation, WorkflowItem } from '../../operations/operation';
import { optionsCollection, pagesAtOnceOption } from '../../operations/requestOptions';
import { inputError } from '../../input/itemError';
import { limitProperties, pageSizeFor, resultLimit, takeResults } from '../../operations/resultLimit';

const CONDITIONS = 'Conditions';

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Conditions',
			name: 'conditions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Condition',
			default: {},
			description: 'Conditions that must all hold. How Acquire reads them is not fully documented; cannot be combined with Search.',
			options: [
				{
					displayName: 'Condition',
					name: 'condition',
					values: [
						{ displayName: 'Column', name: 'column', type: 'options', options: columnOptions, default: 'companyId' },
						{ displayName: 'Equals', name: 'value', type: 'string', default: '', placeholder: 'e.g. 11' },
					],
				},
			],
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Text to search for in contact attributes',
		},
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
	properties: [...limitProperties, filters, ...contactOutputProperties, optionsCollection(...earlierOutputOptions, relationsOption, pagesAtOnceOption)],
	plan(item) {
		const limit = resultLimit(item);
		const { search, where } = filtersOf(item);
		const relations = relationsOf(item);
		const output = contactOutput(item);
		if (search !== '' && (where.length > 0 || relations.length > 0)) {
			throw inputError('Search', "'Search' cannot be combined with 'Conditions' or 'Relations'", 'Acquire has no call that does both. Remove one of them, or follow with Get.');
		}
		return {
			kind: 'ready',
			orderingKeys: [],
			async execute({ client }) {
				const pageSize = pageSizeFor(limit);
				const query = { ...(where.length > 0 && { where }), ...(relations.length > 0 && { relations }) };
				const reading = { wanted: limit, pagesAtOnce: item.options.pagesAtOnce };
				const rows = search === '' ? listContacts(client, pageSize, query, reading) : filterContacts(client, search, pageSize, reading);
				// The filter gives a row for each attribute that matched.
				const given = new Set<number>();
				return await takeResults(rows, limit, (row): IDataObject | undefined => {
					const id = contactIdOf(row);
					if (id !== undefined && given.has(id)) return undefined;
					if (id !== undefined) given.add(id);
					return output(row);
				});
			},
		};
	},
};

/** The search text, and the conditions as Acquire writes them. @throws {ItemError} for one that lacks its column or value. */
function filtersOf(item: WorkflowItem): { search: string; where: string[] } {
	const given = item.parameter('filters', {});
	const { search, conditions } = objectOrEmpty(given);
	const rows = objectsIn(objectOrEmpty(conditions).condition);
	return { search: typeof search === 'string' || typeof search === 'number' ? String(search).trim() : '', where: rows.map(whereText) };
}

function whereText({ column, value }: Record<string, unknown>): string {
	const name = typeof column === 'string' ? column.trim() : '';
	if (!/^\w+$/.test(name)) {
		throw inputError(CONDITIONS, `A condition has no column, or one that cannot be a name: ${quote(column)}`, "Enter the column's name, e.g. companyId.");
	}
	const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
	if (text === '' || text.includes('|')) {
		throw inputError(CONDITIONS, `The condition on '${name}' has no value that Acquire can compare with: ${quote(value)}`, "Enter text without the character '|', a number, true or false.");
	}
	return `${name}|eq|${text}`;
}
