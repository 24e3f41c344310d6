import type { NewAttribute, NewBlock, NewContact, StoredAttribute, StoredBlock, StoredContact } from './records';
import { type Records, RecordTables } from './recordTables';
import { seedAttributes } from './seedAttributes';
import { seedContacts } from './seedContacts';
import { Table } from './table';

/** What a sandbox starts with. */
export interface Seed {
	contacts?: NewContact[];
	attributes?: NewAttribute[];
	blocks?: NewBlock[];
	/** Resources that are left out get the records of the contract's examples. */
	records?: Partial<Records>;
}

/** The account's data. The tables are for the sandbox's operations; tests use the methods, which copy. */
export class Store extends RecordTables {
	readonly contactTable = new Table<StoredContact>(101);

	readonly attributeTable = new Table<StoredAttribute>(1);

	readonly blockTable = new Table<StoredBlock>(1);

	constructor(standardRecords: Records) {
		super(standardRecords);
		this.seed();
	}

	/** Replaces all data; what is left out gets the standard seed (no blocks). */
	seed({ contacts = seedContacts(), attributes = seedAttributes(), blocks = [], records = {} }: Seed = {}): void {
		this.contactTable.clear();
		this.attributeTable.clear();
		this.blockTable.clear();
		attributes.forEach((attribute) => this.addAttribute(attribute));
		contacts.forEach((contact) => this.addContact(contact));
		blocks.forEach((block) => this.addBlock(block));
		this.seedRecords(records);
	}

	/** A copy of the contact, or undefined. */
	contact(id: number): StoredContact | undefined {
		return structuredClone(this.contactTable.get(id));
	}

	/** Copies of all contacts, in ascending id order. */
	contacts(): StoredContact[] {
		return structuredClone(this.contactTable.newestFirst().toReversed());
	}

	/** Adds a contact and returns its id. */
	addContact(contact: NewContact): number {
		const now = new Date().toISOString();
		const row: StoredContact = {
			id: this.contactTable.nextId(),
			archive: 'no',
			companyId: null,
			dateCreated: now,
			dateUpdated: now,
			clientType: 'web',
			clientName: null,
			clientVersion: null,
			clientOsName: null,
			clientOsVersion: null,
			clientDeviceType: null,
			clientDeviceVendor: null,
			clientDeviceModel: null,
			clientDetails: {},
			cases: [],
			visits: [],
			timeline: [],
			mergedValues: [],
			...structuredClone(contact),
		};
		this.contactTable.put(row);
		return row.id;
	}

	/** Copies of all attribute definitions, in ascending id order. */
	attributes(): StoredAttribute[] {
		return structuredClone(this.attributeTable.newestFirst().toReversed());
	}

	/** Adds an attribute definition (of contacts, text, not built in, unless told otherwise) and returns its id. */
	addAttribute(attribute: NewAttribute): number {
		const id = attribute.id ?? this.attributeTable.nextId();
		this.attributeTable.put({ object: 'contact', type: 'text', config: {}, system: 'no', ...structuredClone(attribute), id });
		return id;
	}

	/** The definition of an attribute of contacts. */
	contactAttribute(key: string): StoredAttribute | undefined {
		return this.attributeTable.newestFirst().find((attribute) => attribute.object === 'contact' && attribute.key === key);
	}

	/** Copies of all blocks, in ascending id order. */
	blocks(): StoredBlock[] {
		return structuredClone(this.blockTable.newestFirst().toReversed());
	}

	/** Adds a block and returns its id. */
	addBlock(block: NewBlock): number {
		const id = block.id ?? this.blockTable.nextId();
		this.blockTable.put({ dateCreated: new Date().toISOString(), blockBy: 7, ...structuredClone(block), id });
		return id;
	}
}
