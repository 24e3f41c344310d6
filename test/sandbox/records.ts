import type { components } from '../../api/acquire.types';

type Schemas = components['schemas'];

export type AttributeValue = Schemas['AttributeValue'];
export type AttributeValues = Record<string, AttributeValue>;
export type ContactBody = Schemas['ContactBody'];
export type CustomAttributeBody = Schemas['CustomAttributeBody'];
export type BlockBody = Schemas['BlockBody'];

/** The device and browser members of a contact, which live beside `fields`. */
export const clientColumns = [
	'clientType',
	'clientName',
	'clientVersion',
	'clientOsName',
	'clientOsVersion',
	'clientDeviceType',
	'clientDeviceVendor',
	'clientDeviceModel',
] as const;

export type ClientColumns = { [column in (typeof clientColumns)[number]]: string | null };

/** A contact as the sandbox keeps it. Records are replaced, never changed in place. */
export interface StoredContact extends ClientColumns {
	id: number;
	archive: 'no' | 'yes';
	companyId: number | null;
	dateCreated: string;
	dateUpdated: string | null;
	clientDetails: Record<string, unknown>;
	fields: AttributeValues;
	company?: Required<Schemas['Company']>;
	cases: Array<Record<string, unknown>>;
	visits: Array<Record<string, unknown>>;
	timeline: Array<Record<string, unknown>>;
	/** Values that differ on contacts merged into this one, with the id that each of them had. */
	mergedValues: Array<{ contactId: number; key: string; value: AttributeValue }>;
}

/** A contact for the store; all but `fields` has a default. */
export type NewContact = Partial<StoredContact> & { fields: AttributeValues };

export type StoredAttribute = Required<Schemas['CustomAttribute']>;
export type NewAttribute = Partial<StoredAttribute> & { key: string };

/** A block without its `user` member, which only some responses carry. */
export type StoredBlock = Required<Omit<Schemas['Block'], 'user'>>;
export type NewBlock = Omit<StoredBlock, 'id' | 'dateCreated' | 'blockBy'> & Partial<StoredBlock>;

/** A record of a plain resource. */
export type StoredRecord = { id: number } & Record<string, unknown>;
/** A record for the store; without an id it gets the next one. */
export type NewRecord = { id?: number } & Record<string, unknown>;
