import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { inputError } from '../../input/itemError';
import { operation } from '../../operations/defineOperation';
import { ofEach } from '../../operations/executionHints';
import { blankable, optional } from '../../operations/field';
import { columns, related } from '../../operations/fields/listing';
import { numericKeys, record, rowsAt, unconfirmed } from '../../operations/results';
import { agents } from '../../records/agent/agent';
import { caseLocator } from '../../records/case/locator';
import { SIMPLIFIED_CASE as simplified, tidyCase as tidy } from '../../records/case/tidyCase';
import { departments } from '../../records/department/department';
import { recordChoices } from '../../records/recordKind';
import { closeCase } from './close';
import { CASE_COLUMNS } from './columns';
import { caseFilters, caseQuery, wantedCases } from './filters';
import { getTranscript } from './getTranscript';
import { createCase, reopenCase } from './open';

const resource = 'case';
const NOT_CONFIRMED = ofEach('Not confirmed by Acquire, so look at the case before you invite them again');
const AGENTS = 'Agent Names or IDs';

const get = operation('getCase')({
	resource,
	value: 'get',
	action: 'Get a case',
	description: 'Get one case with its status, contact, dates and the text of its newest message',
	fields: { caseId: caseLocator(), select: optional(columns(CASE_COLUMNS)), relations: optional(related(['contact'])) },
	// The name of the contact comes with the contact alone. Whoever chooses columns wants those.
	query: ({ select, relations }) => ({ select, relations: relations ?? (select === undefined ? ['contact' as const] : undefined) }),
	result: record,
	simplified,
	tidy,
});

const getAll = operation('listCases')({
	resource,
	value: 'getAll',
	action: 'Get many cases',
	description: 'Get the cases of a contact, or many cases by status, agent, department or date',
	fields: caseFilters,
	query: caseQuery,
	keep: wantedCases,
	result: rowsAt('data'),
	list: 'pages',
	simplified,
	tidy,
});

const inviteAgent = operation('inviteAgent')({
	resource,
	value: 'inviteAgent',
	action: 'Invite agents to a case',
	description: 'Invite agents, departments or both to a case; returns an item for each invited agent',
	fields: {
		caseId: caseLocator(),
		agentIds: blankable(recordChoices(agents, { displayName: AGENTS })),
		departmentIds: blankable(recordChoices(departments)),
	},
	ids: ({ caseId }) => ({ caseId }),
	unknownEffect: 'The agents may have been invited',
	body({ caseId, agentIds, departmentIds }) {
		if (agentIds === undefined && departmentIds === undefined) throw inputError(AGENTS, 'No agent or department is chosen', 'Choose at least one agent or department.');
		return { caseId, agentIds, department: departmentIds };
	},
	// How Acquire reports the members of a department is not documented: it may name nobody.
	result(data, { ids: { caseId }, sent, hints }) {
		const invited: IDataObject[] = numericKeys(data).map((outcome) => ({ ...outcome, caseId }));
		const wanted = sent?.agentIds as number[] | undefined;
		if (invited.length === 0 && wanted !== undefined) throw unconfirmed(data);
		const named = new Set(invited.map(({ userId }) => parseId(userId)));
		for (const id of wanted ?? []) if (!named.has(id)) hints?.gather(NOT_CONFIRMED, `agent ${id} in case ${caseId}`);
		return invited.length > 0 ? invited : [{ caseId }];
	},
	simplified: ['userId', 'online', 'sent', 'caseId'],
});

export const caseOperations = [closeCase, createCase, get, getAll, getTranscript, inviteAgent, reopenCase];
