import type { Endpoint } from '../../service/endpoint';

/** How what Acquire returns for a report is laid out; see shapes.ts. */
export type Shape = 'agents' | 'answers' | 'apps' | 'grid' | 'leaderboard' | 'names' | 'options' | 'presence' | 'rows' | 'sequences' | 'series' | 'totals';

/** What some reports need beside the period. */
export type Extra = 'agentId' | 'appId' | 'channel' | 'leadId';

/** One report. */
export interface Report {
	/** The value in workflows, and the `report` of its rows. */
	id: string;
	label: string;
	area: string;
	endpoint: Endpoint;
	shape: Shape;
	/** The member of `data` that holds it; undefined where `data` is the report itself. */
	wrapper?: string;
	needs?: Extra;
	/** What Acquire takes: a period if absent, only the offset of the zone, or neither. */
	takes?: 'nothing' | 'offset';
	/** True where no page of the vendor's table of contents leads to it. */
	isUnverified?: true;
	/** Columns that come as text but hold numbers. */
	numbers?: readonly string[];
	/** Columns with a day such as 05-01-2026, the day first. */
	dates?: readonly string[];
	/** Better names for columns: Acquire's to ours. */
	renames?: Readonly<Record<string, string>>;
	/** Columns about how Acquire draws the report. */
	without?: readonly string[];
}

type Details = Omit<Report, 'area' | 'endpoint' | 'id' | 'label' | 'shape' | 'wrapper'>;
type NamedAfterId<Name> = Name extends `get${infer Rest}` ? Uncapitalize<Rest> : never;
/** A report is read from the endpoint that is named after its id, "chatOverview" from getChatOverview, unless its details name another one. */
type Entry =
	| [id: NamedAfterId<Endpoint>, label: string, shape: Shape, wrapper: string | undefined, details?: Details]
	| [id: string, label: string, shape: Shape, wrapper: string | undefined, details: Details & { endpoint: Endpoint }];

const percentage = { numbers: ['percentage'] };
const isUnverified = true;
const dates = ['dateInstalled'];
const drawing = ['iconColor', 'iconSmall', 'chartType', 'config', 'keys'];

// The pages about the most active question groups and the busiest periods of emails print the address of another report, so these two are left out.
const byArea: Record<string, Entry[]> = {
	Agents: [
		['agentLeaderboard', 'Leaderboard', 'leaderboard', 'agentLeaderboard', { renames: { id: 'agentId' } }],
		['agentList', 'Agents with Rating and Availability', 'agents', 'agents_list', { endpoint: 'getAgents', takes: 'nothing', renames: { id: 'agentId' } }],
		['agentPresence', 'Presence of One Agent', 'presence', 'agentStatistics', { endpoint: 'getAgentStatistics', needs: 'agentId' }],
		['agentStatistics', 'Statistics of One Agent', 'series', 'agentStatistics', { needs: 'agentId', without: ['login_scale'] }],
	],
	Apps: [
		['businessAppLeads', 'Leads of One Business App', 'series', undefined, { needs: 'appId', isUnverified }],
		['businessApps', 'Business Apps', 'rows', 'applications', { takes: 'offset', isUnverified, dates, without: drawing }],
		['messengerApps', 'Messenger Apps', 'rows', 'applications', { takes: 'offset', isUnverified, dates, without: drawing }],
		['messengerAppUsage', 'Use of One Messenger App', 'series', undefined, { needs: 'appId', isUnverified }],
		['socialMediaChats', 'Chats per Social Network', 'apps', 'socialMediaApps', { isUnverified }],
	],
	Bot: [
		['conversationalBotOverview', 'Conversational Bot Overview', 'series', 'conversationalBotOverview'],
		['questionsReport', 'Questions', 'series', 'questionsReport'],
		['sequenceDetails', 'Sequences and Their Branches', 'sequences', 'botLeadDetails', { takes: 'nothing' }],
		['sequenceOutcomes', 'Outcomes per Sequence', 'rows', 'leadsGenerated', { renames: { lead_name: 'sequence', incompleted: 'incomplete' } }],
		['sequenceOverview', 'Sequence Bot Overview', 'series', 'sequenceBotOverview'],
		['sequencePaths', 'Paths of One Sequence', 'rows', 'botPathAnalysis', { needs: 'leadId',
			renames: { from_branch: 'fromBranch', to_branch: 'toBranch', from_visible_order: 'fromOrder', to_visible_order: 'toOrder' } }],
	],
	Calls: [
		['callAnalysis', 'Voice Menu and Hold', 'series', 'callAnalysis'],
		['callsOverview', 'Calls Overview', 'series', 'callsOverview'],
		['smsMetrics', 'SMS', 'series', 'smsMetrics'],
	],
	Cases: [
		['busiestCasePeriods', 'Busiest Periods', 'grid', 'busiestPeriodsCases'],
		['casesByChannel', 'Cases per Channel', 'series', 'casesByChannel'],
		['casesOverview', 'Cases Overview', 'series', 'casesOverview'],
	],
	Chat: [
		['busiestChatPeriods', 'Busiest Periods', 'grid', 'busiestPeriodsChats'],
		['chatHandleTime', 'Handle Time', 'series', 'chatHandleTime'],
		['chatOverview', 'Chats Overview', 'series', 'chatOverview'],
		['videoSessions', 'Video Sessions', 'series', 'videoAnalytics'],
	],
	'Co-Browsing': [
		['cobrowsedPages', 'Pages Visited', 'rows', 'coBrowsePageSource'],
		['cobrowseByChannel', 'Sessions of One Channel', 'series', 'coBrowseChannelWise', { needs: 'channel' }],
		['cobrowseOverview', 'Co-Browsing Overview', 'series', 'cobrowse'],
	],
	Email: [
		['emailActivity', 'Email Activity', 'series', 'emailActivity'],
		['emailOverview', 'Emails Overview', 'series', 'allEmailOverview'],
	],
	'Knowledge Base': [
		['articleReactions', 'Article Views and Reactions', 'rows', 'allQuestionsReporting'],
		['knowledgeBaseOverview', 'Knowledge Base Overview', 'totals', 'overview'],
		['knowledgeBaseSearches', 'Searches', 'series', 'searches'],
		['popularSearches', 'Popular Searches', 'names', 'mostPopularSearches'],
	],
	Satisfaction: [
		['checkboxFeedback', 'Checkbox Feedback', 'options', 'checkboxFeedback', { isUnverified }],
		['feedbackRatings', 'Ratings', 'series', 'feedback', { isUnverified }],
		['numberRatings', 'Number Ratings', 'answers', 'numberRating', { isUnverified }],
		['radioFeedback', 'Radio Button Feedback', 'options', 'radioFeedback', { isUnverified }],
		['satisfactionOverview', 'Satisfaction Overview', 'series', 'overview', { isUnverified }],
		['starRatings', 'Star Ratings', 'answers', 'starRating', { isUnverified }],
		['textFeedback', 'Feedback in Words', 'rows', 'textFeedback', { isUnverified, renames: { label: 'question' } }],
	],
	Tags: [
		['mostCommonTags', 'Most Common Tags', 'names', 'mostCommonTags'],
		['taggedConversations', 'Tagged Conversations', 'series', 'conversationsTagged'],
		['tagUsage', 'Chats per Tag', 'rows', 'tagReporting', percentage],
	],
	Visitors: [
		['mostActiveVisitTimes', 'Most Active Times', 'grid', 'mostActiveVisitTimes'],
		['pagesWithMostChats', 'Pages with Most Chats', 'rows', 'pagesWithMostChats', percentage],
		['visitorBrowsers', 'Browsers', 'names', 'browserOverview'],
		['visitorDevices', 'Devices', 'names', 'deviceOverview', { renames: { data: 'visitorCount' } }],
		['visitorOperatingSystems', 'Operating Systems', 'names', 'osOverview', { renames: { data: 'visitorCount' } }],
		['visitorReferences', 'Pages Visitors Came From', 'rows', 'visitorReference', percentage],
		['visitorsByLocation', 'Visitors per Country', 'rows', 'visitorsByLocation', { numbers: ['lat', 'lng'] }],
	],
};

/** Every report that Acquire documents, by area and in the order of its menu. */
export const reports: readonly Report[] = Object.entries(byArea).flatMap(([area, entries]) =>
	entries.map(([id, label, shape, wrapper, details]) => ({ id, label, area, endpoint: `get${id[0].toUpperCase()}${id.slice(1)}` as Endpoint, shape, wrapper, ...details })),
);

/** "Chat: Chats Overview". */
export function nameOf({ area, label }: Report): string {
	return `${area}: ${label}`;
}

/** Whether Acquire documents the parameter by which the report is asked for as CSV. Presence shares its call with another report. */
export function hasOwnCsv({ shape, takes }: Report): boolean {
	return takes === undefined && shape !== 'presence';
}
