import type { IDataObject } from 'n8n-workflow';
import { isInvalidInput, isNotFound, lacksPermission, requireRejection } from '../../service/rejection';
import { type AcquireClient, pauseUntil } from '../../service/acquireClient';
import { listRows, type ListOptions } from '../../service/listPages';
import { type Attribute, type AttributeOwner, readAttribute, withStandardAttributes } from './attribute';
import { NameIndex } from './nameIndex';
import { asItemError, type ItemError } from '../../input/itemError';
import { Lookup } from '../../operations/lookups';
import { type OnShort, wholeList } from '../wholeList';

const LIST_NAME = 'The list of custom attributes';
// One page for most accounts. The largest that Acquire allows is not documented.
const LARGE_PAGE = 500;
const SMALL_PAGE = 50;
const MAX_WAIT_FOR_CHECKS_MS = 10_000;

type AttributeListOptions = Omit<ListOptions, 'pageSize'>;

/** Every attribute definition of the account, of all objects, all pages, in Acquire's order. @throws {ItemError}. */
async function* listAttributes(client: AcquireClient, options: AttributeListOptions = {}): AsyncGenerator<IDataObject> {
	const rows = (pageSize: number) => listRows(client, 'listCustomAttributes', LIST_NAME, { ...options, pageSize });
	try {
		yield* rows(LARGE_PAGE);
	} catch (thrown) {
		requireRejection(thrown, isInvalidInput);
		yield* rows(SMALL_PAGE);
	}
}

/** What `read` makes of each of them; what it knows nothing of is left out. @throws {ItemError} as wholeList does */
export async function readAttributes<Read>(client: AcquireClient, options: AttributeListOptions, read: (row: IDataObject) => Read | undefined): Promise<Read[]> {
	const readAll = async (onShort: OnShort) => {
		const all: Read[] = [];
		for await (const row of listAttributes(client, { ...options, onShort })) {
			const one = read(row);
			if (one !== undefined) all.push(one);
		}
		return all;
	};
	return await wholeList(LIST_NAME, readAll, options.onShort);
}

/** Those of one kind of record. Which operators `where` knows is not documented, so the others are left out here. @throws {ItemError} as wholeList does */
export async function fetchAttributes(client: AcquireClient, owner: AttributeOwner, options: AttributeListOptions = {}): Promise<Attribute[]> {
	return await readAttributes(client, options, (row) => readAttribute(row, owner));
}

/** As above, but undefined for a key without the permission for custom attributes: it can still change records. */
export async function fetchAttributesIfAllowed(client: AcquireClient, owner: AttributeOwner, options?: AttributeListOptions): Promise<Attribute[] | undefined> {
	try {
		return await fetchAttributes(client, owner, options);
	} catch (thrown) {
		requireRejection(thrown, lacksAttributes);
		return undefined;
	}
}

/** The attributes that records of a kind have in the account, as far as they are known. */
export interface KnownAttributes {
	/** The standard ones, which every account has, are among them. */
	attributes: NameIndex<Attribute>;
	/** Why the list could not be had. */
	failure?: ItemError;
	/** True where the account may have others: without the list, and where Acquire lists only a part, whatever page is asked for. */
	isPart: boolean;
}

/** The same with what is on the list. */
export interface ListedAttributes extends KnownAttributes {
	listed: readonly Attribute[];
}

/** The attributes as they are looked up. */
export interface AttributeLookups {
	/** For checks of keys and values. Acquire checks them itself, so that a page of this list is asked for again for 10 seconds at most. */
	toCheckBy: Lookup<ListedAttributes>;
	/** For items of which the list decides what is sent: it is waited for. Throws why it could not be had this time, while `toCheckBy` finds that. */
	toSendBy: Lookup<ListedAttributes>;
}

/** The lookups of the attributes of a kind of record. */
export function attributeLookups(owner: AttributeOwner): AttributeLookups {
	const lookup = (purpose: string, options: AttributeListOptions) => new Lookup(`attributes of each ${owner.record} ${purpose}`, async (client) => await knownAttributes(client, owner, options));
	return {
		toCheckBy: lookup('to check by', { retryWithin: MAX_WAIT_FOR_CHECKS_MS }),
		toSendBy: lookup('to send by', {}),
	};
}

async function knownAttributes(client: AcquireClient, owner: AttributeOwner, options: AttributeListOptions): Promise<ListedAttributes> {
	let listed: Attribute[] = [];
	let isPart = false;
	let failure: ItemError | undefined;
	const isNeeded = options.retryWithin === undefined;
	// It may have been asked for in vain before, and a new request does not know how long Acquire said to wait.
	if (isNeeded) await pauseUntil(client.notBefore(), client);
	try {
		listed = await fetchAttributes(client, owner, { ...options, onShort: () => (isPart = true) });
	} catch (thrown) {
		failure = asItemError(thrown);
		if (failure.stopsRun || (isNeeded && !lacksAttributes(failure))) throw failure;
		isPart = true;
	}
	return { attributes: new NameIndex(withStandardAttributes(owner, listed)), listed, failure, isPart };
}

/** True for the error of a list that this key may not read, or that the account does not have. */
export function lacksAttributes(error: ItemError): boolean {
	return lacksPermission(error) || isNotFound(error);
}
