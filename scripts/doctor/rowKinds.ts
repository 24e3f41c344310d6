/** A kind of record that the doctor makes: where one is read and deleted. */
export interface RowKind {
	name: string;
	one(id: number): string;
	delete(id: number): string;
}

/** A kind that probes make. */
export interface MadeKind extends RowKind {
	create: string;
	/** Where a person finds one whose creation was not answered. */
	whereabouts: string;
}

/** What every record of the doctor's is called. */
export const doctorName = 'n8n doctor (safe to delete)';
/** Beside `fields` on creation, so that the stored name shows which place was read. */
export const doctorNameBeside = 'n8n doctor, top level (safe to delete)';

/** Which of the two a stored name is, in the words of the report. */
export function nameReading(name: unknown): string {
	if (name === doctorName) return 'that in `fields`';
	if (name === doctorNameBeside) return 'that at the top level';
	return name === undefined || name === null ? 'no name is stored' : 'another name is stored';
}

export const contactRow: RowKind = {
	name: 'contact',
	one: (id) => `/crm/objects/contact/${id}`,
	delete: (id) => `/crm/objects/contact/${id}`,
};

export const companyRow: MadeKind = {
	name: 'company',
	create: '/crm/objects/company',
	one: (id) => `/crm/objects/company/${id}`,
	delete: (id) => `/crm/objects/company/${id}`,
	whereabouts: 'Search the companies in Acquire for "n8n doctor" and delete what you find.',
};

export const noteRow: MadeKind = {
	name: 'note',
	create: '/crm/note/create',
	one: (id) => `/crm/note/get/${id}`,
	delete: (id) => `/crm/note/${id}`,
	whereabouts: 'It would be on the contact that the doctor made.',
};
