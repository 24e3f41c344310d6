import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import type { Field } from '../../operations/field';
import { Lookup } from '../../operations/lookups';
import type { WorkflowItem } from '../../operations/operation';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { objectIn } from '../../service/response';
import { caseLocator } from './locator';
import { tidyCase } from './tidyCase';

/** What other calls need to know of a case. */
export interface KnownCase {
	caseId: number;
	contactId: number;
	contactName?: string;
	/** The first case of the thread; the case itself where nothing came before it. */
	threadId: number;
	status?: string;
	title?: string;
}

/** A case that Acquire is asked about before the first write: an unknown one is rejected then. */
export function knownCase(): Field<KnownCase> {
	const { property, methods, read } = caseLocator();
	return {
		property,
		methods,
		read(raw, reading) {
			const lookup = lookupOf(read(raw, reading));
			return new Lookup(`known ${lookup.key}`, async (_client, lookups) => await lookups.share(lookup));
		},
	};
}

/** The same for what is looked up by the case of an item: whatever asks for one case, Acquire is asked once. */
export function caseOfItem(item: WorkflowItem): Lookup<KnownCase> {
	return lookupOf(caseLocator().read(item.parameter('caseId'), { label: 'Case', item }));
}

function lookupOf(caseId: number): Lookup<KnownCase> {
	return new Lookup(`case ${caseId}`, async (client) => knownFrom(await readCase(client, caseId)));
}

/** The case as Acquire returns it. @throws {ItemError} */
export async function readCase(client: AcquireClient, caseId: number): Promise<IDataObject> {
	return await client.request(endpointRequest('getCase', caseId, { query: { relations: ['contact'] }, recordName: `Case ${caseId}` }), objectIn);
}

/** What is needed of a case that Acquire returned. @throws {ItemError} for one that does not say whose it is */
export function knownFrom(row: IDataObject): KnownCase {
	const { id, contactId: holder, contactName, parentId, status, title } = tidyCase(row);
	const caseId = parseId(id);
	const contactId = parseId(holder);
	if (caseId === undefined || contactId === undefined) {
		throw new ItemError(`Acquire returned a case without its ${caseId === undefined ? 'ID' : 'contact'}`, { description: 'Look at the case in Acquire, or use another one.' });
	}
	return {
		caseId,
		contactId,
		...(typeof contactName === 'string' && { contactName }),
		threadId: parseId(row.threadId) ?? parseId(parentId) ?? caseId,
		...(typeof status === 'string' && { status }),
		...(typeof title === 'string' && { title }),
	};
}
