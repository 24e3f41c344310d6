import type { IDataObject } from 'n8n-workflow';
import { isInvalidInput, isNotFound, lacksPermission } from '../../service/rejection';
import type { AcquireClient } from '../../service/acquireClient';
import { listRows, type ListOptions } from '../../service/listPages';
import { type Attribute, type AttributeOwner, readAttribute, withStandardAttributes } from './attribute';
import { NameIndex } from './nameIndex';
import { asItemError, ItemError } from '../../input/itemError';
import { Lookup } from '../../operations/lookups';

// One page for most accounts. The largest that Acquire allows is not documented.
const LARGE_PAGE = 500;
const SMALL_PAGE = 50;
const MAX_WAIT_FOR_CHECKS_MS = 10_000;

type AttributeListOptions = Omit<ListOptions, 'pageSize'>;

/** The error of a list that lacks some of its rows, however often it is asked for. */
export class IncompleteAttributes extends ItemError {
	constructor(
		readonly attributes: Attribute[],
		missing: number,
	) {
		super(`Acquire returned all but ${missing} of the custom attributes`);
	}
}

/** Every attribute definition of the account, of all objects, all pages, in Acquire's order. @throws {ItemError}. */
export async function* listAttributes(client: AcquireClient, options: AttributeListOptions = {}): AsyncGenerator<IDataObject> {
	const rows = (pageSize: number) => listRows(client, 'listCustomAttributes', 'The list of custom attributes', { ...options, pageSize });
	try {
		yield* rows(LARGE_PAGE);
	} catch (thrown) {
		const error = asItemError(thrown);
		if (!isInvalidInput(error)) throw error;
		yield* rows(SMALL_PAGE);
	}
}

/** Those of one kind of record among them. Which operators `where` knows is not documented, so the others are left out here. */
export async function fetchAttributes(client: AcquireClient, owner: AttributeOwner, options?: AttributeListOptions): Promise<Attribute[]> {
	const attributes: Attribute[] = [];
	for await (const row of listAttributes(client, options)) {
		const attribute = readAttribute(row, owner);
		if (attribute !== undefined) attributes.push(attribute);
	}
	return attributes;
}

/** As above, but undefined for a key without the permission for custom attributes: it can still change records. */
export async function fetchAttributesIfAllowed(client: AcquireClient, owner: AttributeOwner): Promise<Attribute[] | undefined> {
	try {
		return await fetchAttributes(client, owner);
	} catch (thrown) {
		const error = asItemError(thrown);
		if (lacksAttributes(error)) return undefined;
		throw error;
	}
}

/** The attributes that records of a kind have in the account, the standard ones among them, or why they cannot be listed. */
export interface AttributeLookups {
	/**
	 * For checks of keys and values. Acquire checks them itself, so that a page of this list is asked for again for 10 seconds at most, and an incomplete
	 * list is not used.
	 */
	toCheckBy: Lookup<NameIndex<Attribute> | ItemError>;
	/** For columns of items that are matched with attributes by their names: which ones are sent depends on it, so that it is waited for. */
	toMapBy: Lookup<NameIndex<Attribute> | ItemError>;
}

/** The lookups of the attributes of a kind of record. */
export function attributeLookups(owner: AttributeOwner): AttributeLookups {
	const completeList = async (client: AcquireClient, options: AttributeListOptions) =>
		await attributesOrReason(owner, async () => {
			let missing = 0;
			const attributes = await fetchAttributes(client, owner, { ...options, onShort: (read, total) => (missing = total - read) });
			if (missing > 0) throw new IncompleteAttributes(attributes, missing);
			return attributes;
		});
	return {
		toCheckBy: new Lookup(`attributes of each ${owner.record} to check by`, async (client) => await completeList(client, { retryWithin: MAX_WAIT_FOR_CHECKS_MS })),
		toMapBy: new Lookup(`attributes of each ${owner.record} to map columns by`, async (client) => await completeList(client, {})),
	};
}

async function attributesOrReason(owner: AttributeOwner, fetch: () => Promise<Attribute[]>): Promise<NameIndex<Attribute> | ItemError> {
	try {
		return new NameIndex(withStandardAttributes(owner, await fetch()));
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.stopsRun) throw error;
		return error;
	}
}

/** True for the error of a list that cannot be had however often it is asked for. */
export function isUnlistable(error: ItemError): boolean {
	return lacksAttributes(error) || error instanceof IncompleteAttributes;
}

/** True for the error of a list that this key may not read, or that the account does not have. */
function lacksAttributes(error: ItemError): boolean {
	return lacksPermission(error) || isNotFound(error);
}
