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
type Entry = [id: string, label: string, endpoint: Endpoint, shape: Shape, wrapper: string | undefined, details?: Details];

const percentage = { numbers: ['percentage'] };
const isUnverified = true;
const dates = ['dateInstalled'];
const drawing = ['iconColor', 'iconSmall', 'chartType', 'config', 'keys'];

// The pages about the most active question groups and the busiest periods of emails print the address of another report, so these two are left out.
const byArea: Record<string, Entry[]> = {
	Agents: [
		['agentLeaderboard', 'Leaderboard', 'getAgentLeaderboard', 'leaderboard', 'agentLeaderboard', { renames: { id: 'agentId' } }],
		['agentList', 'Agents with Rating and Availability', 'getAgents', 'agents', 'agents_list', { takes: 'nothing', renames: { id: 'agentId' } }],
		['agentPresence', 'Presence of One Agent', 'getAgentStatistics', 'presence', 'agentStatistics', { needs: 'agentId' }],
		['agentStatistics', 'Statistics of One Agent', 'getAgentStatistics', 'series', 'agentStatistics', { needs: 'agentId', without: ['login_scale'] }],
	],
	Apps: [
		['businessAppLeads', 'Leads of One Business App', 'getBusinessAppLeads', 'series', undefined, { needs: 'appId', isUnverified }],
		['businessApps', 'Business Apps', 'getBusinessApps', 'rows', 'applications', { takes: 'offset', isUnverified, dates, without: drawing }],
		['messengerApps', 'Messenger Apps', 'getMessengerApps', 'rows', 'applications', { takes: 'offset', isUnverified, dates, without: drawing }],
		['messengerAppUsage', 'Use of One Messenger App', 'getMessengerAppUsage', 'series', undefined, { needs: 'appId', isUnverified }],
		['socialMediaChats', 'Chats per Social Network', 'getSocialMediaChats', 'apps', 'socialMediaApps', { isUnverified }],
	],
	Bot: [
		['conversationalBotOverview', 'Conversational Bot Overview', 'getConversationalBotOverview', 'series', 'conversationalBotOverview'],
		['questionsReport', 'Questions', 'getQuestionsReport', 'series', 'questionsReport'],
		['sequenceDetails', 'Sequences and Their Branches', 'getSequenceDetails', 'sequences', 'botLeadDetails', { takes: 'nothing' }],
		['sequenceOutcomes', 'Outcomes per Sequence', 'getSequenceOutcomes', 'rows', 'leadsGenerated', { renames: { lead_name: 'sequence', incompleted: 'incomplete' } }],
		['sequenceOverview', 'Sequence Bot Overview', 'getSequenceOverview', 'series', 'sequenceBotOverview'],
		['sequencePaths', 'Paths of One Sequence', 'getSequencePaths', 'rows', 'botPathAnalysis', { needs: 'leadId',
			renames: { from_branch: 'fromBranch', to_branch: 'toBranch', from_visible_order: 'fromOrder', to_visible_order: 'toOrder' } }],
	],
	Calls: [
		['callAnalysis', 'Voice Menu and Hold', 'getCallAnalysis', 'series', 'callAnalysis'],
		['callsOverview', 'Calls Overview', 'getCallsOverview', 'series', 'callsOverview'],
		['smsMetrics', 'SMS', 'getSmsMetrics', 'series', 'smsMetrics'],
	],
	Cases: [
		['busiestCasePeriods', 'Busiest Periods', 'getBusiestCasePeriods', 'grid', 'busiestPeriodsCases'],
		['casesByChannel', 'Cases per Channel', 'getCasesByChannel', 'series', 'casesByChannel'],
		['casesOverview', 'Cases Overview', 'getCasesOverview', 'series', 'casesOverview'],
	],
	Chat: [
		['busiestChatPeriods', 'Busiest Periods', 'getBusiestChatPeriods', 'grid', 'busiestPeriodsChats'],
		['chatHandleTime', 'Handle Time', 'getChatHandleTime', 'series', 'chatHandleTime'],
		['chatOverview', 'Chats Overview', 'getChatOverview', 'series', 'chatOverview'],
		['videoSessions', 'Video Sessions', 'getVideoSessions', 'series', 'videoAnalytics'],
	],
	'Co-Browsing': [
		['cobrowsedPages', 'Pages Visited', 'getCobrowsedPages', 'rows', 'coBrowsePageSource'],
		['cobrowseByChannel', 'Sessions of One Channel', 'getCobrowseByChannel', 'series', 'coBrowseChannelWise', { needs: 'channel' }],
		['cobrowseOverview', 'Co-Browsing Overview', 'getCobrowseOverview', 'series', 'cobrowse'],
	],
	Email: [
		['emailActivity', 'Email Activity', 'getEmailActivity', 'series', 'emailActivity'],
		['emailOverview', 'Emails Overview', 'getEmailOverview', 'series', 'allEmailOverview'],
	],
	'Knowledge Base': [
		['articleReactions', 'Article Views and Reactions', 'getArticleReactions', 'rows', 'allQuestionsReporting'],
		['knowledgeBaseOverview', 'Knowledge Base Overview', 'getKnowledgeBaseOverview', 'totals', 'overview'],
		['knowledgeBaseSearches', 'Searches', 'getKnowledgeBaseSearches', 'series', 'searches'],
		['popularSearches', 'Popular Searches', 'getPopularSearches', 'names', 'mostPopularSearches'],
	],
	Satisfaction: [
		['checkboxFeedback', 'Checkbox Feedback', 'getCheckboxFeedback', 'options', 'checkboxFeedback', { isUnverified }],
		['feedbackRatings', 'Ratings', 'getFeedbackRatings', 'series', 'feedback', { isUnverified }],
		['numberRatings', 'Number Ratings', 'getNumberRatings', 'answers', 'numberRating', { isUnverified }],
		['radioFeedback', 'Radio Button Feedback', 'getRadioFeedback', 'options', 'radioFeedback', { isUnverified }],
		['satisfactionOverview', 'Satisfaction Overview', 'getSatisfactionOverview', 'series', 'overview', { isUnverified }],
		['starRatings', 'Star Ratings', 'getStarRatings', 'answers', 'starRating', { isUnverified }],
		['textFeedback', 'Feedback in Words', 'getTextFeedback', 'rows', 'textFeedback', { isUnverified, renames: { label: 'question' } }],
	],
	Tags: [
		['mostCommonTags', 'Most Common Tags', 'getMostCommonTags', 'names', 'mostCommonTags'],
		['taggedConversations', 'Tagged Conversations', 'getTaggedConversations', 'series', 'conversationsTagged'],
		['tagUsage', 'Chats per Tag', 'getTagUsage', 'rows', 'tagReporting', percentage],
	],
	Visitors: [
		['mostActiveVisitTimes', 'Most Active Times', 'getMostActiveVisitTimes', 'grid', 'mostActiveVisitTimes'],
		['pagesWithMostChats', 'Pages with Most Chats', 'getPagesWithMostChats', 'rows', 'pagesWithMostChats', percentage],
		['visitorBrowsers', 'Browsers', 'getVisitorBrowsers', 'names', 'browserOverview'],
		['visitorDevices', 'Devices', 'getVisitorDevices', 'names', 'deviceOverview', { renames: { data: 'visitorCount' } }],
		['visitorOperatingSystems', 'Operating Systems', 'getVisitorOperatingSystems', 'names', 'osOverview', { renames: { data: 'visitorCount' } }],
		['visitorReferences', 'Pages Visitors Came From', 'getVisitorReferences', 'rows', 'visitorReference', percentage],
		['visitorsByLocation', 'Visitors per Country', 'getVisitorsByLocation', 'rows', 'visitorsByLocation', { numbers: ['lat', 'lng'] }],
	],
};

/** Every report that Acquire documents, by area and in the order of its menu. */
export const reports: readonly Report[] = Object.entries(byArea).flatMap(([area, entries]) =>
	entries.map(([id, label, endpoint, shape, wrapper, details]) => ({ id, label, area, endpoint, shape, wrapper, ...details })),
);

/** "Chat: Chats Overview". */
export function nameOf({ area, label }: Report): string {
	return `${area}: ${label}`;
}

/** Whether Acquire documents the parameter by which the report is asked for as CSV. Presence shares its call with another report. */
export function hasOwnCsv({ shape, takes }: Report): boolean {
	return takes === undefined && shape !== 'presence';
}
