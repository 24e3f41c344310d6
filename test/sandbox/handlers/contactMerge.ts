import type { components } from '../../../api/acquire.types';
import type { StoredContact } from '../records';
import { ApiError } from '../apiError';
import { contactOfPath } from './contacts';
import type { Handlers } from './handler';

type Schemas = components['schemas'];

/** The primary contact with everything of the other: records move, differing values are kept side by side. */
function takeIn(primary: StoredContact, other: StoredContact): StoredContact {
	const differing = Object.entries(other.fields)
		.filter(([key, value]) => key in primary.fields && primary.fields[key] !== value)
		.map(([key, value]) => ({ contactId: other.id, key, value }));
	const moved = (records: Array<Record<string, unknown>>) => records.map((record) => ({ ...record, contactId: primary.id }));
	return {
		...primary,
		fields: { ...other.fields, ...primary.fields },
		cases: [...primary.cases, ...moved(other.cases)],
		visits: [...primary.visits, ...moved(other.visits)],
		timeline: [...primary.timeline, ...moved(other.timeline)],
		mergedValues: [...primary.mergedValues, ...other.mergedValues, ...differing],
	};
}

/** Merging of contacts. */
export const contactMergeHandlers: Handlers = {
	mergeContacts(call) {
		const { store, dialect } = call;
		const sent = call.body as Partial<Schemas['MergeBody'] & Schemas['MergeIdBody']>;
		const { mergeMember } = dialect;
		const sourceIds = mergeMember === 'either' ? (sent.sourceIds ?? sent.mergeId) : sent[mergeMember];
		if (!sourceIds) throw new ApiError('ERROR_INVALID_INPUT', `${mergeMember === 'either' ? 'sourceIds' : mergeMember} is required.`);
		const primary = contactOfPath(call);
		if (sourceIds.includes(primary.id)) throw new ApiError('ERROR_INVALID_INPUT', 'A contact cannot be merged with itself.');
		const others = [...new Set(sourceIds)].map((id) => store.contactTable.require(id, 'contact'));
		store.contactTable.put({ ...others.reduce(takeIn, primary), dateUpdated: new Date().toISOString() });
		others.forEach(({ id }) => store.contactTable.delete(id));
		const names = others.map(({ id }) => `#${id}`).join(', ');
		return { id: primary.id, message: `${names} contact timeline's merged with #${primary.id} successfully.` };
	},
};
