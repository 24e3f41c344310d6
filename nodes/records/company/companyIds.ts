import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { websiteKey } from '../../input/website';
import { Lookup } from '../../operations/lookups';
import type { Plan } from '../../operations/operation';
import { recordKey } from '../../operations/recordKey';
import { type Match, withRecordIds } from '../match/match';
import { companyIndex, idsIn } from './companyIndex';
import type { CompanyReference, CompanySought } from './reference';

/** Companies by their website or name. */
export const companyMatch: Match<CompanySought> = {
	record: 'company',
	records: 'companies',
	lookup: (sought, isAgain) => new Lookup(soughtKey(sought), async (_client, lookups) => idsIn(await lookups[isAgain ? 'refresh' : 'share'](companyIndex), sought)),
	describe: (sought) => ('website' in sought ? `the website ${cut(sought.website)}` : `the name '${cut(sought.name)}'`),
	ifNone: "Check the spelling, or create the company first with 'Create or Update'.",
};

/** Key of what is sought: the same for two spellings of one website or name. */
export function soughtKey(sought: CompanySought): string {
	return 'website' in sought ? `companies with the website ${websiteKey(sought.website)}` : `companies with the name ${nameKey(sought.name)}`;
}

/** The plan for the companies that are meant, given their ids in the same order; see withRecordIds. @throws {ItemError} */
export function withCompanyIds(references: readonly CompanyReference[], planFor: (ids: number[]) => Plan): Plan {
	return withRecordIds(companyMatch, references, planFor);
}

/** What orders items that change a company. */
export function companyKey(id: number): string {
	return recordKey(companyMatch.record, id);
}
