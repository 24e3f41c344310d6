import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import type { AccountRequest } from '../../../scripts/doctor/connection';
import { MadeRows } from '../../../scripts/doctor/madeRows';
import type { ProbedAccount } from '../../../scripts/doctor/probe';
import { ThrowawayContact } from '../../../scripts/doctor/throwawayContact';

export type Fields = Record<string, unknown>;

export interface FakeBody {
	fields?: Fields;
	[member: string]: unknown;
}

export interface FakeAccount {
	/** The fields after a change; undefined rejects it. */
	change?: (stored: Fields, body: FakeBody) => Fields | undefined;
	/** Definitions, and which of them a query gets. */
	attributes?: Fields[];
	cut?: (rows: Fields[], query: Record<string, number>) => Fields[];
	/** The row that a search finds. */
	search?: (text: string, stored: Fields) => Fields | undefined;
	isReadAfterDeletion?: boolean;
	/** Answers a call in its own way; undefined leaves it to the rest. */
	answer?: (request: AccountRequest) => AcquireResponse | undefined;
}

/** The response to a call that succeeds. */
export const ok = (data: unknown): AcquireResponse => ({ status: 200, body: { data } });
export const rejected: AcquireResponse = { status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'Jane Doe', data: null } } };

/** An account with readings that the sandbox does not have, with the doctor's contact made in it. */
export async function fakeAccount(fake: FakeAccount = {}): Promise<ProbedAccount> {
	const {
		change = (old: Fields, body: FakeBody): Fields | undefined => ({ ...old, ...body.fields }),
		attributes = [],
		cut = (rows: Fields[]) => rows,
		search = () => undefined,
		answer: ownAnswer = () => undefined,
	} = fake;
	let stored: Fields | undefined = {};
	const ownId = 9;
	const dateCreated = new Date().toISOString();

	function answer({ method, path, query = {}, body = {} }: AccountRequest): AcquireResponse {
		if (path === '/crm/contact/list') {
			const row = search(String((body as FakeBody).search), stored ?? {});
			return ok({ list: row ? [{ id: ownId, ...row }] : [] });
		}
		if (path === '/crm/objects/object-field') {
			return ok({ data: cut(attributes, query as Record<string, number>), count: attributes.length });
		}
		if (method === 'DELETE') {
			stored = undefined;
			return ok({ deleted: 1 });
		}
		if (method === 'GET') return stored || (fake.isReadAfterDeletion && path.endsWith(`/${ownId}`)) ? ok({ id: ownId, dateCreated, fields: stored ?? {} }) : rejected;
		const changed = stored && change(stored, body as FakeBody);
		if (!changed) return rejected;
		// A creation keeps the address in any case, by which the doctor knows its contact.
		stored = method === 'POST' ? { email: (body as FakeBody).email, ...changed } : changed;
		return ok({ id: ownId, fields: stored });
	}

	const connection = { send: async (request: AccountRequest) => ownAnswer(request) ?? answer(request), pause: async () => undefined };
	const made = new MadeRows(() => connection, new AbortController().signal);
	return { ...connection, made, contact: await ThrowawayContact.create(connection, () => undefined) };
}
