import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { locator } from '../harness/locator';
import { type Batch, marker, numbered, shareOf } from './batch';

/** One item in so many belongs to the operation. */
const SHARES: Record<string, number> = { update: 0.4, create: 0.12, upsert: 0.16, get: 0.1, delete: 0.08, merge: 0.06, block: 0.08 };
const ITEMS_A_CONTACT = 4;

const address = (operation: string, position: number) => `${marker(operation, position)}@example.com`;

/** Seven operations with about `total` items together, and the contacts that they need. */
export function contactBatches(sandbox: Sandbox, total: number): Batch[] {
	const makers = { update, create, upsert, get, delete: deletion, merge, block };
	return Object.entries(makers).map(([operation, make]) => make(sandbox, shareOf(total, SHARES[operation])));
}

/** Several items for each contact, by id and by address in turn; a few that cannot be carried out. */
function update(sandbox: Sandbox, count: number): Batch {
	const contacts = contactsFor(sandbox, 'update', Math.ceil(count / ITEMS_A_CONTACT));
	const items = numbered(count, (position) => {
		const { id, email } = contacts[position % contacts.length];
		const contact = position % 3 === 0 ? email : id;
		const bad = ({ 7: 0, 13: `nobody-${position}@example.com`, 19: 9_000_000 + position } as Record<number, unknown>)[position % 25];
		return { contact: bad ?? contact, id, city: marker('update', position) };
	});
	return byCity('update', { contactId: locator('={{ $json.contact }}'), fields: { city: '={{ $json.city }}' } }, items);
}

function create(_sandbox: Sandbox, count: number): Batch {
	const items = numbered(count, (position) => ({ email: address('create', position), city: marker('create', position) }));
	return byCity('create', { fields: { email: '={{ $json.email }}', city: '={{ $json.city }}' } }, items);
}

/** Several items for each address; every second one has a contact before. */
function upsert(sandbox: Sandbox, count: number): Batch {
	const addresses = Math.ceil(count / ITEMS_A_CONTACT);
	for (let n = 0; n < addresses; n += 2) sandbox.store.addContact({ fields: { email: address('upsert', n) } });
	const items = numbered(count, (position) => ({ email: address('upsert', position % addresses), city: marker('upsert', position) }));
	return byCity('upsert', { email: '={{ $json.email }}', fields: { city: '={{ $json.city }}' } }, items);
}

function get(sandbox: Sandbox, count: number): Batch {
	const items = contactsFor(sandbox, 'get', count);
	return byPath('get', 'GET', '/crm/objects/contact/', { contactId: locator('={{ $json.id }}') }, items);
}

function deletion(sandbox: Sandbox, count: number): Batch {
	const items = contactsFor(sandbox, 'delete', count);
	return byPath('delete', 'DELETE', '/crm/objects/contact/', { contactId: locator('={{ $json.id }}') }, items);
}

function merge(sandbox: Sandbox, count: number): Batch {
	const sources = contactsFor(sandbox, 'merged', count);
	const items = contactsFor(sandbox, 'merge', count).map((contact, position) => ({ ...contact, source: sources[position].id }));
	return byPath('merge', 'POST', '/crm/contact/merge/', { contactId: locator('={{ $json.id }}'), sourceIds: '={{ $json.source }}' }, items);
}

function block(sandbox: Sandbox, count: number): Batch {
	const items = contactsFor(sandbox, 'block', count);
	const positions = new Map(items.map(({ id }, position) => [id, position]));
	return {
		call: 'contact.block',
		parameters: { contactIds: '={{ $json.id }}', blockUntil: '2100-01-01T00:00:00Z' },
		items,
		itemOf: ({ path, body }) => (path.endsWith('/block-visitor') ? positions.get((body as { data: number[] }).data[0]) : undefined),
	};
}

/** The body says which item it is of. */
function byCity(operation: string, parameters: IDataObject, items: IDataObject[]): Batch {
	const positions = new Map(items.map(({ city }, position) => [city, position]));
	return { call: `contact.${operation}`, parameters, items, itemOf: ({ body }) => positions.get((body as { fields?: IDataObject } | undefined)?.fields?.city) };
}

/** The id in the path says it, since no other item has it. */
function byPath(operation: string, method: string, folder: string, parameters: IDataObject, items: Array<{ id: number }>): Batch {
	const positions = new Map(items.map(({ id }, position) => [`/api/v1${folder}${id}`, position]));
	return { call: `contact.${operation}`, parameters, items, itemOf: (request) => (request.method === method ? positions.get(request.path) : undefined) };
}

function contactsFor(sandbox: Sandbox, operation: string, count: number) {
	return numbered(count, (position) => {
		const email = address(operation, position);
		return { id: sandbox.store.addContact({ fields: { email } }), email };
	});
}
