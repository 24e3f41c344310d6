import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import { nameKey } from '../../input/nameKey';
import { isObject } from '../../input/object';
import { websiteKey } from '../../input/website';
import { Lookup } from '../../operations/lookups';
import type { AcquireClient } from '../../service/acquireClient';
import { type OnShort, USE_ID, wholeList } from '../wholeList';
import { companies } from './list';
import type { CompanySought } from './reference';

/** The ids of all companies of the account, by website and by name as they are compared. */
export interface CompanyIndex {
	byWebsite: ReadonlyMap<string, number[]>;
	byName: ReadonlyMap<string, number[]>;
}

/** The index, read once a run. Acquire has no search for companies, and its list cannot be asked for those with one website. */
export const companyIndex = new Lookup('all companies', async (client) => await wholeList(companies.name, async (onShort) => await readCompanyIndex(client, onShort)));

/** Reads the whole list of companies. @throws {ItemError} also for a company that cannot be compared */
async function readCompanyIndex(client: AcquireClient, onShort: OnShort): Promise<CompanyIndex> {
	const byWebsite = new Map<string, number[]>();
	const byName = new Map<string, number[]>();
	for await (const row of companies.rows(client, { onShort })) {
		const id = parseId(row.id);
		if (id === undefined || !isObject(row.fields)) {
			throw new ItemError(`Acquire listed a company without its ${id === undefined ? 'ID' : 'fields'}`, { description: `Companies cannot be found by website or name then. ${USE_ID}` });
		}
		const { website, name } = row.fields;
		add(byWebsite, websiteKey(website) ?? '', id);
		add(byName, typeof name === 'string' ? nameKey(name) : '', id);
	}
	return { byWebsite, byName };
}

/** The ids of the companies that have the website or name. */
export function idsIn({ byWebsite, byName }: CompanyIndex, sought: CompanySought): number[] {
	return ('website' in sought ? byWebsite.get(websiteKey(sought.website) ?? '') : byName.get(nameKey(sought.name))) ?? [];
}

function add(ids: Map<string, number[]>, key: string, id: number): void {
	const known = ids.get(key);
	if (known !== undefined) known.push(id);
	else if (key !== '') ids.set(key, [id]);
}
