import type { IDataObject } from 'n8n-workflow';
import { objectOrEmpty } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { text } from '../../operations/fields/text';
import { deleted, notFound, type ResultContext, recordAt, rowsAt } from '../../operations/results';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';

const resource = 'knowledgeBase';
const simplified = ['name', 'slugKey', 'status', 'isDefault', 'customDomain', 'dateCreated', 'dateUpdated'];
const name = text('Name', { placeholder: 'e.g. Help center' });
const details = {
	customDomain: optional(text('Custom Domain', { placeholder: 'e.g. help.example.com' })),
	language: optional(text('Language', { placeholder: 'e.g. en', description: 'ISO code of the language' })),
};

const create = operation('createKnowledgeBase')({
	resource,
	value: 'create',
	action: 'Create a knowledge base',
	description: 'Create a knowledge base. Acquire returns neither its domain nor its language.',
	fields: { name, ...details },
	body: (given) => given,
	result: recordAt('data'),
	simplified,
});

const deleteKnowledgeBase = operation('deleteKnowledgeBase')({
	resource,
	value: 'delete',
	action: 'Delete a knowledge base permanently',
	destructive: `${DELETES_PERMANENTLY} What happens to its articles is not documented.`,
	fields: { knowledgeBaseId },
	result: async (data, context) => await deleted({ deleted: objectOrEmpty(data).data }, context),
});

const get = operation('listKnowledgeBases')({
	resource,
	value: 'get',
	action: 'Get a knowledge base',
	fields: { knowledgeBaseId },
	query: ({ knowledgeBaseId: id }) => ({ id }),
	result: onlyRow,
	simplified,
});

const getAll = operation('listKnowledgeBases')({
	resource,
	value: 'getAll',
	action: 'Get many knowledge bases',
	description: 'Get many knowledge bases of the account',
	fields: {},
	query: () => ({}),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const update = operation('updateKnowledgeBase')({
	resource,
	value: 'update',
	action: 'Update a knowledge base',
	description: 'Change the name, domain or language of a knowledge base. Its slug stays as it is, and the API has no call that publishes it.',
	fields: { knowledgeBaseId, name: optional(name), ...details },
	body: ({ name: newName, customDomain, language }) => ({ name: newName, customDomain, language }),
	result: recordAt('data'),
	simplified,
});

export const knowledgeBaseOperations = [create, deleteKnowledgeBase, get, getAll, update];

/** The one row that the list was asked for. @throws {ItemError} where it is not in it */
function onlyRow(data: unknown, { recordName, ids }: ResultContext): IDataObject {
	const row = rowsAt('data')(data).rows.find(({ id }) => Number(id) === Object.values(ids)[0]);
	if (row !== undefined) return row;
	throw notFound(recordName);
}
