import type { IDataObject } from 'n8n-workflow';

/** The id of the first contact that the bench updates; the others follow it. */
export const FIRST_CONTACT_ID = 10_001;

/** The city of every contact before an update. No contender sets it to this. */
export const CITY_BEFORE = 'Before';

/** What one item says about its contact. */
export interface ContactChange extends IDataObject {
	id: number;
	name: string;
	city: string;
	phone: string;
}

/** Items for so many different contacts, each with other values. */
export function contactChanges(count: number): ContactChange[] {
	return Array.from({ length: count }, (_, index) => ({
		id: FIRST_CONTACT_ID + index,
		name: `Contact ${index}`,
		city: `City ${index}`,
		phone: String(5_550_000 + index),
	}));
}

/** The address of a contact. */
export function contactEmail(id: number): string {
	return `contact${id}@example.com`;
}

/** The body of the update call that all contenders send. */
export function updateBody({ name, city, phone }: ContactChange) {
	return { name, phone, fields: { name, city, phone } };
}

/** The path of the update call. */
export function contactPath({ id }: Pick<ContactChange, 'id'>): string {
	return `/api/v1/crm/objects/contact/${id}`;
}
