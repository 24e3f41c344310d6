import { selectColumns, whereRows } from '../columns';
import { cutPage } from '../paging';
import type { CustomAttributeBody, StoredAttribute } from '../records';
import { ApiError, notFound } from '../apiError';
import type { Call, Handlers } from './handler';

const columns = ['id', 'object', 'key', 'type', 'system'];

function attributeOfPath({ params, store }: Call): StoredAttribute {
	return store.attributeTable.require(params.attributeId, 'attribute');
}

/** What a body alone defines. Throws an ApiError without a key. */
function definitionIn({ key, object = 'contact', type = 'text', config = {}, system = 'no' }: CustomAttributeBody): Omit<StoredAttribute, 'id'> {
	if (!key) throw new ApiError('ERROR_INVALID_INPUT', 'key is required.');
	return { object, key, type, config, system };
}

/** Throws an ApiError for a definition that the account could not hold. */
function assertDefinition(attribute: Omit<StoredAttribute, 'id'> & { id?: number }, { store }: Call): void {
	const input = attribute.config.input;
	if ((input?.type === 'radio' || input?.type === 'checkbox') && !input.options?.length) {
		throw new ApiError('ERROR_INVALID_INPUT', `A ${input.type} attribute needs options.`);
	}
	const twin = store.attributeTable
		.newestFirst()
		.find(({ id, object, key }) => id !== attribute.id && object === attribute.object && key === attribute.key);
	if (twin) throw new ApiError('ERROR_DUPLICATE_RECORD_FOUND', `The ${twin.object} attribute ${twin.key} exists.`);
}

/** The members that an update sets, out of the body form that the dialect takes. Throws an ApiError for the other form. */
function updateMembers({ body, dialect }: Call): CustomAttributeBody {
	const wrapped = (body as { data?: CustomAttributeBody & { id?: number } }).data;
	const form = wrapped ? 'wrapped' : 'flat';
	if (dialect.attributeUpdateBody !== 'either' && dialect.attributeUpdateBody !== form) {
		throw new ApiError('ERROR_INVALID_INPUT', `The body must be ${dialect.attributeUpdateBody}.`);
	}
	const { id, ...members } = wrapped ?? { ...(body as CustomAttributeBody), id: undefined };
	return members;
}

/** Operations on attribute definitions. */
export const customAttributeHandlers: Handlers = {
	listCustomAttributes({ query, store, dialect }) {
		const matches = whereRows(store.attributeTable.newestFirst(), query.where as string[] | undefined, columns);
		const { rows, ...echo } = cutPage(matches, query, dialect.paging, dialect.attributePageSize);
		return { ...echo, data: rows.map((row) => selectColumns(row, query.select as string[] | undefined)) };
	},

	getCustomAttribute: (call) => selectColumns(attributeOfPath(call), call.query.select as string[] | undefined),

	createCustomAttribute(call) {
		const attribute = definitionIn(call.body as CustomAttributeBody);
		assertDefinition(attribute, call);
		return call.store.attributeTable.get(call.store.addAttribute(attribute));
	},

	updateCustomAttribute(call) {
		const sent = updateMembers(call);
		const updated: StoredAttribute = { ...attributeOfPath(call), ...(call.dialect.updates === 'replace' ? definitionIn(sent) : sent) };
		assertDefinition(updated, call);
		call.store.attributeTable.put(updated);
		return updated;
	},

	deleteCustomAttribute({ params, store, dialect }) {
		const attribute = store.attributeTable.get(params.attributeId);
		if (!attribute && dialect.deleteMissing === 'error') throw notFound('attribute', params.attributeId);
		if (attribute?.system === 'yes') throw new ApiError('ERROR_INVALID_INPUT', 'A system attribute cannot be deleted.');
		return { deleted: store.attributeTable.delete(params.attributeId) ? 1 : 0 };
	},
};
