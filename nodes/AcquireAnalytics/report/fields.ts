import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { parseKeys } from '../../input/list';
import { listed } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { nearestName } from '../../input/nearestName';
import { quote } from '../../input/quote';
import { byText } from '../../operations/byText';
import { isExpression } from '../../operations/editorText';
import { fieldProperties, optional, type Values } from '../../operations/field';
import { choice, choices } from '../../operations/fields/choice';
import { ownerFilter } from '../../operations/fields/ownerFilter';
import { recordId } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import type { WorkflowItem } from '../../operations/operation';
import { agents } from '../../records/agent/agent';
import { departments } from '../../records/department/department';
import { recordChoices, recordLocator } from '../../records/recordKind';
import { roles } from '../../records/role/role';
import { type Extra, nameOf, type Report, reports } from './reportTable';

const ALL_AREAS = 'all';
const REPORTS = 'Reports';
const LISTS = ['agentLeaderboard', 'agentList'];
const PAIRS = 'Acquire returns two values for each figure: presumably that of the period, then the one before';
const UNVERIFIED = "Unverified: Acquire's documentation no longer lists this report";

// The list of agents takes none of these.
const ofLeaderboard = { displayOptions: { show: { '/reports': ['agentLeaderboard'] } } };

/** What single reports need, or take. The leaderboard's filters are printed as lists in brackets, which no URL shows. */
export const fields = {
	agentId: recordLocator(agents, { displayName: 'Agent', description: 'The agent, by ID or name', ...shownFor('agentId') }),
	appId: text('App ID', { placeholder: 'e.g. hubspot', description: 'The appId of the report with the list of apps', ...shownFor('appId') }),
	channel: choice('Channel', ['chat', 'email', 'phone'], shownFor('channel')),
	leadId: recordId<'leadId'>('Sequence ID', { placeholder: 'e.g. 21', description: 'The sequenceId of the report Sequences and Their Branches', ...shownFor('leadId') }),
	channels: optional(choices('Channels', ['chat', 'mail', 'voip'], { names: { mail: 'Email', voip: 'Phone' }, description: 'Only what agents did on these channels; unverified', ...ofLeaderboard })),
	departmentIds: ownerFilter(recordChoices(departments, ofLeaderboard)),
	roleIds: ownerFilter(recordChoices(roles, ofLeaderboard)),
	search: optional(text('Search', { placeholder: 'e.g. ada', description: 'Part of the name or email address of agents' })),
};

export type FieldValues = Partial<Values<typeof fields>>;
const { required, collection } = fieldProperties(fields, 'get');

/** Area, reports, and what single reports need. */
export const reportProperties: INodeProperties[] = [
	{
		displayName: 'Area',
		name: 'area',
		type: 'options',
		noDataExpression: true,
		options: [...areas().map((area) => ({ name: area, value: valueOf(area) })), { name: '(All)', value: ALL_AREAS }].sort(byText('name')),
		default: 'chat',
		description: 'What the reports are about',
	},
	...areas().map((area) => reportsProperty(valueOf(area), reports.filter((report) => report.area === area).map((report) => optionOf(report, report.label)))),
	reportsProperty(ALL_AREAS, reports.map((report) => optionOf(report, nameOf(report)))),
	// Not marked as required: where the reports are an expression n8n shows all of them, and would not start without a value for each.
	...required.map((property) => ({ ...property, required: undefined })),
];

/** What the lists of agents can be narrowed by. */
export const filterProperties: INodeProperties[] = collection.map((property) => ({ ...property, displayOptions: { show: { reports: LISTS } } }));

/** The reports that the item asks for, each once. @throws {ItemError} for none, and for one that does not exist */
export function chosenReports(item: WorkflowItem): Report[] {
	const raw = item.rawParameter('reports');
	// Of an area that is not in the menu, n8n drops the reports; of written text other than one ID, what depends on them.
	const isGiven = isExpression(raw);
	const ids = typeof raw === 'string' && !isGiven ? [raw] : parseKeys(item.parameter('reports', null), REPORTS);
	if (ids.length === 0) throw inputError(REPORTS, 'No report is chosen', 'Choose an area and at least one report.');
	return [...new Set(ids.map((id) => reportOf(id, isGiven)))];
}

/** The names of the fields that the reports need or take. */
export function fieldNamesFor(chosen: readonly Report[]): Array<keyof typeof fields> {
	const needed = [...new Set(chosen.flatMap(({ needs }) => needs ?? []))];
	if (chosen.some(({ id }) => id === 'agentLeaderboard')) return [...needed, 'channels', 'departmentIds', 'roleIds', 'search'];
	return chosen.some(({ id }) => id === 'agentList') ? [...needed, 'search'] : needed;
}

/** What a report's request says beside the period. */
export function reportQuery({ id, needs }: Report, values: FieldValues): IDataObject {
	const { agentId, appId, channel, leadId, channels, departmentIds, roleIds, search } = values;
	const lists = (list: unknown[] | undefined) => (list === undefined ? undefined : JSON.stringify(list));
	const byNeed: Record<Extra, IDataObject> = { agentId: { agent_id: String(agentId) }, appId: { app_id: appId }, channel: { channel }, leadId: { leadId } };
	return {
		...(needs && byNeed[needs]),
		...(id === 'businessApps' && { category_id: '8' }),
		...(LISTS.includes(id) && { search }),
		...(id === 'agentLeaderboard' && { 'filter.channel': lists(channels), 'filter.departments': lists(departmentIds), 'filter.role': lists(roleIds) }),
	};
}

function areas(): string[] {
	return [...new Set(reports.map(({ area }) => area))];
}

/** "Knowledge Base" → "knowledgeBase". */
function valueOf(area: string): string {
	const [first, ...rest] = area.split(/[ -]/);
	return [first.toLowerCase(), ...rest].join('');
}

function optionOf({ id, isUnverified, shape, takes }: Report, name: string): INodePropertyOptions {
	const notes = [takes && 'Takes no period', isUnverified && UNVERIFIED, shape === 'totals' && PAIRS];
	return { name, value: id, description: notes.filter(Boolean).join('. ') || undefined };
}

function reportsProperty(area: string, options: INodePropertyOptions[]): INodeProperties {
	const sorted = options.sort(byText('name'));
	// What most people want of an area. Of the agents that is the leaderboard: their list has no period.
	const isFirst = ({ value }: INodePropertyOptions) => (area === ALL_AREAS ? value === 'chatOverview' : value === 'agentLeaderboard' || String(value).endsWith('Overview'));
	const first = (sorted.find(isFirst) ?? sorted[0]).value;
	return {
		displayName: REPORTS,
		name: 'reports',
		type: 'multiOptions',
		options: sorted,
		default: [String(first)],
		required: true,
		displayOptions: { show: { area: [area] } },
		description: 'Choose one report or several. Each row names its report.',
	};
}

function shownFor(extra: Extra) {
	return { displayOptions: { show: { reports: reports.filter(({ needs }) => needs === extra).map(({ id }) => id) } } };
}

/** By its ID. Models write what they read: what an expression gives may be the name in the menu. */
function reportOf(id: string, orName: boolean): Report {
	const exact = reports.find((report) => report.id === id);
	if (exact !== undefined) return exact;
	const key = nameKey(id);
	const found = orName ? reports.filter((report) => [report.label, nameOf(report)].some((name) => nameKey(name) === key)) : [];
	if (found.length === 1) return found[0];
	const ids = (found.length > 0 ? found : reports).map((report) => report.id);
	const nearest = nearestName(id, ids);
	throw inputError(REPORTS, `Acquire Analytics has no report ${quote(id)}`, nearest === undefined ? `Use the ID of a report: ${listed(ids)}.` : `Did you mean ${nearest}?`);
}
