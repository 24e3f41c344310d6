import { cutPage } from '../paging';
import type { BlockBody, StoredBlock } from '../records';
import { ApiError } from '../apiError';
import type { Call, Handlers } from './handler';

const agent = { id: 7, name: 'Avery Agent', firstName: 'Avery', lastName: 'Agent', email: 'avery@example.com', type: 'user' };
/** The agent as the list shows it, and as the response to a new block does. */
const listedUser = { ...agent, departments: [], roles: [], photo: '', clientId: '', parentId: 0, accessLevel: null };
const actingUser = { ...agent, permissions: ['*/*'], photo: '', language: 'en', loginId: 7 };

/** A block lasts to the end of its day (here in UTC). */
function endOfDay(blockTill: string): string {
	return `${new Date(blockTill).toISOString().slice(0, 10)}T23:59:59.000Z`;
}

/** What a block of a contact keeps about it. Throws an ApiError. */
function contactData(id: unknown, { store }: Call): StoredBlock['data'] {
	const contact = store.contactTable.require(id as number, 'contact');
	const text = (key: string) => String(contact.fields[key] ?? '');
	return { id: contact.id, ip: text('ip'), email: text('email'), phone: text('phone') };
}

/** The driver's packet that the response to a lifted block carries. */
function driverPacket(affectedRows: number) {
	return { fieldCount: 0, affectedRows, insertId: 0, serverStatus: 2, warningCount: 0, message: '', protocol41: true, changedRows: 0 };
}

/** Operations on blocked contacts, email addresses and IP addresses. */
export const blockedVisitorHandlers: Handlers = {
	listBlockedVisitors({ query, store, dialect }) {
		const { rows, offset, count } = cutPage(store.blockTable.newestFirst(), query, dialect.paging, dialect.contactPageSize);
		return { offset, count, data: rows.map((block) => ({ ...block, user: listedUser })) };
	},

	getBlockedVisitor: ({ params, store }) => store.blockTable.require(params.blockId, 'block'),

	createBlockedVisitor(call) {
		const { data, type, blockTill } = call.body as BlockBody;
		const expected = type === 'contact' ? 'number' : 'string';
		if (data.some((value) => typeof value !== expected)) {
			throw new ApiError('ERROR_INVALID_INPUT', `data must hold ${type === 'contact' ? 'contact ids' : 'text'}.`);
		}
		if (Number.isNaN(Date.parse(blockTill))) throw new ApiError('ERROR_INVALID_INPUT', 'blockTill is not a date.');
		const till = { type, blockTill: endOfDay(blockTill) };
		if (type === 'contact') {
			const blocks = data.map((id) => contactData(id, call));
			blocks.forEach((block) => call.store.addBlock({ data: block, ...till }));
			return true;
		}
		const id = call.store.addBlock({ data: data as string[], ...till });
		return [{ ...call.store.blockTable.get(id), user: actingUser }];
	},

	deleteBlockedVisitor({ query, store }) {
		const affected = store.blockTable.delete(query.id as number) ? 1 : 0;
		return { deleted: { raw: driverPacket(affected), affected } };
	},
};
