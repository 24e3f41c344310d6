import type { IDataObject } from 'n8n-workflow';
import { nameKey } from '../../input/nameKey';
import { utcTime } from '../../input/utcTime';
import { optional, type Values } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { type Condition, conditions, whereText } from '../../operations/fields/conditions';
import { dateTime } from '../../operations/fields/dateTime';
import { columns, related } from '../../operations/fields/listing';
import { ownerFilter } from '../../operations/fields/ownerFilter';
import { isCaseCondition, matchesConditions, type RowFilter } from '../../operations/matchesFilters';
import { agents } from '../../records/agent/agent';
import { isAgent } from '../../records/case/tidyCase';
import { contactField } from '../../records/contact/locator';
import { departments } from '../../records/department/department';
import { recordLocator } from '../../records/recordKind';
import { CASE_COLUMNS, CASE_RELATIONS, CONDITION_COLUMNS } from './columns';

type CaseColumn = (typeof CASE_COLUMNS)[number];

/** What the list of cases can be narrowed by. */
export const caseFilters = {
	contactId: ownerFilter(contactField()),
	status: optional(choice('Status', ['active', 'pending', 'closed', 'queue'], { names: { queue: 'In Queue' } })),
	agentId: ownerFilter(recordLocator(agents, { displayName: 'Agent', description: 'An agent who takes part in the case, by ID or name' })),
	closedBy: ownerFilter(recordLocator(agents, { displayName: 'Closed By', description: 'The agent who closed the case, by ID or name' })),
	departmentId: ownerFilter(recordLocator(departments, { description: 'Compared with the ID of the queue. It is unverified whether queues are departments.' })),
	createdAfter: optional(dateTime('Created After')),
	createdBefore: ownerFilter(dateTime('Created Before')),
	updatedAfter: optional(dateTime('Updated After')),
	updatedBefore: ownerFilter(dateTime('Updated Before')),
	closedAfter: optional(dateTime('Closed After')),
	closedBefore: ownerFilter(dateTime('Closed Before')),
	conditions: optional(conditions(CONDITION_COLUMNS)),
	select: optional(columns(CASE_COLUMNS)),
	relations: optional(related(CASE_RELATIONS)),
};

type Filters = Values<typeof caseFilters>;

/** What Acquire is asked for. `wantedCases` compares what comes, and needs the columns of that. */
export function caseQuery(filters: Filters): { where?: string[]; select?: CaseColumn[]; relations?: Array<(typeof CASE_RELATIONS)[number]> } {
	const { agentId, select, relations = [] } = filters;
	const wanted = conditionsOf(filters);
	const joined = agentId === undefined ? relations : [...new Set([...relations, 'users' as const])];
	return {
		...(wanted.length > 0 && { where: wanted.map(whereText) }),
		...(select && { select: [...new Set([...select, ...dateRanges(filters).flatMap(({ columns: dates }) => dates), ...wanted.map(({ column }) => column).filter(isColumn)])] }),
		...(joined.length > 0 && { relations: joined }),
	};
}

/**
 * What tells the cases that the filters want; undefined where they compare nothing. Conditions are compared again: that Acquire takes
 * several at once is not documented, and a case of another contact must not slip through.
 */
export function wantedCases(filters: Filters): RowFilter | undefined {
	const { agentId } = filters;
	const wanted = conditionsOf(filters).map(({ column, value }) => ({ column, value: column === 'status' ? statusWord(value) : value }));
	const ranges = dateRanges(filters);
	if (!wanted.some(isCaseCondition) && agentId === undefined && ranges.length === 0) return undefined;
	return (row) =>
		matchesConditions({ ...row, status: statusWord(row.status) }, wanted, isCaseCondition) &&
		(agentId === undefined || hasAgent(row, agentId)) &&
		ranges.every(({ columns: dates, after, before }) => isBetween(dates.map((column) => row[column]).find(Boolean), after, before));
}

function conditionsOf({ contactId, status, closedBy, departmentId, conditions: own = [] }: Filters): Array<Condition<string>> {
	const named = Object.entries({ contactId, status, closedBy, queueId: departmentId }).flatMap(([column, value]) => (value === undefined ? [] : [{ column, value: String(value) }]));
	return [...named, ...own];
}

/** Acquire's table of attributes says `close` for what its examples call `closed`. */
function statusWord<Value>(value: Value): Value | 'closed' {
	return nameKey(String(value)) === 'close' ? 'closed' : value;
}

function isColumn(column: string): column is CaseColumn {
	return (CASE_COLUMNS as readonly string[]).includes(column);
}

/** `columns`: the first of them that has a date counts. */
interface DateRange {
	columns: CaseColumn[];
	after?: string;
	before?: string;
}

function dateRanges({ createdAfter, createdBefore, updatedAfter, updatedBefore, closedAfter, closedBefore }: Filters): DateRange[] {
	const ranges: DateRange[] = [
		{ columns: ['dateCreated'], after: createdAfter, before: createdBefore },
		// A new case has no date of a change.
		{ columns: ['dateUpdated', 'dateCreated'], after: updatedAfter, before: updatedBefore },
		{ columns: ['dateClosed'], after: closedAfter, before: closedBefore },
	];
	return ranges.filter(({ after, before }) => after !== undefined || before !== undefined);
}

function isBetween(value: unknown, after?: string, before?: string): boolean {
	const time = utcTime(value);
	return (after === undefined || time >= Date.parse(after)) && (before === undefined || time < Date.parse(before));
}

function hasAgent({ users }: IDataObject, agentId: number): boolean {
	return Array.isArray(users) && users.filter(isAgent).some(({ userId }) => Number(userId) === agentId);
}
