import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** The tests of what has none of its own, or not enough, by its path below `nodes`: what several files share, and what needs n8n's engine to run at all. */
const OTHER_TESTS: Record<string, string[]> = {
	'AcquireAnalytics/customChart/customChart': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/customChart/get': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/customReport/customReport': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/customReport/dataPoints': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/customReport/reportKey': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/report/calendar': ['unit/AcquireAnalytics/report/period'],
	'AcquireAnalytics/report/cells': ['unit/AcquireAnalytics/report/shapes'],
	'AcquireAnalytics/report/csvFiles': ['engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/fetchReport': ['engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/fields': ['engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/get': ['engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/periodFields': ['engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/reportTable': ['unit/AcquireAnalytics/report/shapes', 'engine/acquireAnalyticsReport'],
	'AcquireAnalytics/report/summary': ['unit/AcquireAnalytics/report/outputItems'],
	'AcquireAnalytics/report/zonedPeriod': ['unit/AcquireAnalytics/report/period'],
	'AcquireAnalytics/scheduledReport/scheduledReport': ['engine/acquireAnalyticsCustom'],
	'AcquireAnalytics/zoneOffset': ['engine/acquireAnalyticsCustom'],
	'AcquireTrigger/form': ['unit/AcquireTrigger/body'],
	'AcquireTrigger/member': ['unit/AcquireTrigger/body'],
	'AcquireContact/blockedVisitor/blockUntil': ['unit/input/date'],
	'AcquireContact/contact/output': ['engine/updateModes'],
	'AcquireContact/contact/skipUnchanged': ['engine/skipUnchanged'],
	'AcquireContact/contact/update': ['engine/updateModes'],
	'AcquireContact/contact/fields/contactFields': ['unit/records/attribute/attribute', 'unit/records/fields/body', 'engine/updateModes'],
	'AcquireContact/editor/methods': ['engine/editorLists'],
	'input/attributeKey': ['unit/records/fields/body.refused', 'unit/operations/fields'],
	'input/blank': ['unit/records/fields/body', 'unit/records/contact/reference', 'unit/input/json', 'unit/operations/runOptions', 'unit/operations/fields'],
	'input/email': ['unit/records/contact/contactIds'],
	'input/jsonText': ['unit/service/response', 'unit/service/hiddenKey'],
	'input/escapeHtml': ['unit/AcquireConversation/message/plainToHtml', 'unit/records/card/cardPreview'],
	'input/locator': ['unit/records/contact/reference', 'unit/operations/fields'],
	'input/sameJson': ['engine/skipUnchanged'],
	'input/object': ['unit/input/json', 'unit/operations/results', 'unit/service/response'],
	'input/switchedOn': ['unit/records/contact/listed', 'unit/operations/resultLimit'],
	'input/quote': ['unit/input/identifier', 'unit/input/json'],
	'operations/asTool': ['unit/panels/asTool'],
	'operations/callPlan': ['unit/operations/defineOperation'],
	'operations/defineOperation': ['engine/customAttribute'],
	'operations/deletion': ['engine/confirmation'],
	'operations/distinctProperties': ['unit/operations/menu', 'unit/operations/variants'],
	'operations/editorClient': ['engine/editorLists'],
	'operations/editorMethods': ['engine/editorLists', 'unit/operations/defineOperation'],
	'operations/editorReasons': ['engine/editorLists'],
	'operations/field': ['unit/operations/fields'],
	'operations/fields/choice': ['unit/operations/fields'],
	'operations/fields/conditions': ['engine/acquireConversationCase', 'engine/getAll', 'unit/panels/filters'],
	'operations/fields/dateTime': ['unit/operations/fields'],
	'operations/fields/json': ['unit/operations/fields'],
	'operations/fields/number': ['unit/operations/fields'],
	'operations/fields/recordId': ['unit/operations/fields'],
	'operations/fields/text': ['unit/operations/fields'],
	'operations/inputItem': ['engine/updateModes'],
	'operations/itemParameters': ['engine/plainExpressions'],
	'operations/listParameter': ['unit/records/contact/listed', 'engine/blockedVisitor'],
	'operations/plainExpression': ['engine/plainExpressions'],
	'operations/requireChange': ['unit/operations/defineOperation'],
	'operations/runItems': ['engine/readingItems'],
	'operations/waiting': ['engine/acquireConversationWait'],
	'operations/withLookups': ['unit/operations/defineOperation', 'engine/acquireKnowledgeBase'],
	'records/attribute/locator': ['engine/customAttribute', 'engine/customAttributeInput'],
	'records/attribute/search': ['engine/editorLists'],
	'records/agent/agent': ['engine/acquireConversationCase'],
	'records/card/checkValue': ['unit/records/card/checkComponents'],
	'records/card/componentTable': ['unit/records/card/checkComponents'],
	'records/card/drawComponent': ['unit/records/card/cardPreview'],
	'records/card/editor/componentFields': ['unit/records/card/editor'],
	'records/card/editor/fromEditor': ['unit/records/card/editor'],
	'records/card/editor/placedMembers': ['unit/records/card/editor'],
	'records/card/html': ['unit/records/card/cardPreview'],
	'records/card/members': ['unit/records/card/checkComponents'],
	'records/card/webAddress': ['unit/records/card/checkComponents'],
	'records/case/knownCase': ['engine/acquireConversationCase', 'engine/acquireConversationMessage'],
	'records/case/list': ['engine/acquireConversationCase'],
	'records/case/locator': ['engine/acquireConversationCase'],
	'records/case/search': ['engine/acquireConversationCase'],
	'records/case/tidyCase': ['engine/acquireConversationCase'],
	'records/company/companyIds': ['engine/acquireCompanyUpsert'],
	'records/company/companyIndex': ['engine/acquireCompany', 'engine/acquireCompanyUpsert'],
	'records/company/list': ['engine/acquireCompany', 'engine/acquireCompanyLists'],
	'records/company/locator': ['engine/acquireCompany'],
	'records/company/reference': ['engine/acquireCompany', 'engine/acquireCompanyUpsert'],
	'records/company/search': ['engine/acquireCompanyLists'],
	'records/contact/field': ['engine/acquireConversationCase', 'engine/acquireConversationNote'],
	'records/contact/knownContacts': ['engine/skipUnchanged'],
	'records/contact/list': ['engine/getAll', 'engine/editorLists'],
	'records/contact/search': ['engine/editorLists'],
	'records/fields/accountTerms': ['engine/fieldKeys', 'unit/records/fields/withBody'],
	'records/fields/editor/columns': ['engine/editorLists'],
	'records/fields/editor/expression': ['engine/editorLists'],
	'records/fields/editor/lists': ['engine/editorLists'],
	'records/fields/editor/methods': ['engine/editorLists'],
	'records/fields/emptyReason': ['engine/automaticMapping'],
	'records/fields/fieldKey': ['engine/fieldKeys', 'unit/records/fields/withBody'],
	'records/fields/hints': ['engine/automaticMapping'],
	'records/fields/itemColumns': ['unit/records/fields/fromColumns', 'engine/automaticMapping'],
	'records/fields/mapperColumns': ['unit/records/fields/fromColumns', 'engine/automaticMapping'],
	'records/fields/methodNames': ['engine/editorLists'],
	'records/fields/properties': ['unit/panels/listMethods'],
	'records/fields/recordDates': ['engine/editorLists', 'unit/panels/recordDates'],
	'records/fields/recordFields': ['unit/records/fields/body', 'unit/records/attribute/attribute', 'engine/acquireCompanyUpdate'],
	'records/fields/withBody': ['engine/updateModes'],
	'records/formattedText/draftJson': ['unit/records/formattedText/formattedText'],
	'records/listRecords': ['engine/acquireAccount', 'engine/acquireKnowledgeBase'],
	'records/match/match': ['unit/records/contact/contactIds'],
	'records/recordKind': ['engine/acquireAccount', 'engine/acquireChatbotSequence', 'engine/acquireKnowledgeBase', 'engine/acquireKnowledgeBaseArticle'],
	'richText/blockKey': ['unit/richText/fromMarkdown'],
	'richText/contentBuilder': ['unit/richText/fromMarkdown', 'unit/richText/fromHtml'],
	'richText/htmlTokens': ['unit/richText/fromHtml'],
	'richText/inlineMarkdown': ['unit/richText/fromMarkdown', 'unit/richText/roundTrip'],
	'richText/inlineStyle': ['unit/richText/fromMarkdown', 'unit/richText/roundTrip'],
	'richText/link': ['unit/richText/fromMarkdown', 'unit/richText/toMarkdown'],
	'richText/markdownBlocks': ['unit/richText/fromMarkdown', 'unit/richText/roundTrip'],
	'richText/markdownTokens': ['unit/richText/fromMarkdown', 'unit/richText/roundTrip'],
	'richText/rawContent': ['unit/richText/toMarkdown', 'unit/records/formattedText/formattedText'],
	'richText/styledSegments': ['unit/richText/toMarkdown', 'unit/richText/roundTrip'],
	'richText/toMarkdown': ['unit/richText/roundTrip'],
	'richText/toPlainText': ['unit/richText/fromPlainText'],
	'richText/writeInline': ['unit/richText/toMarkdown', 'unit/richText/roundTrip'],
	'service/acquireRequest': ['unit/service/requestErrors', 'engine/acquireClient'],
	'service/deadline': ['engine/responseLimits'],
	'service/endpoints': ['unit/endpoints', 'unit/reference'],
	'service/endpoint': ['unit/operations/defineOperation'],
	'service/endpointRequest': ['unit/operations/defineOperation', 'engine/acquireChatbotSequence'],
	'service/pageReader': ['unit/service/pages'],
	'service/pagesAhead': ['unit/service/pages'],
	'service/rejection': ['unit/service/response', 'engine/acquireChatbotSequence'],
	'service/rows': ['unit/operations/results', 'unit/service/countedList'],
};

// Types alone.
const WITHOUT_CODE = ['operations/endpointTypes', 'operations/operation'];

// What the editor shows, which docs/reference repeats.
const WITH_PARAMETERS = /^(Acquire|operations\/|records\/)/;

/** The files to mutate, from the root of the repository. */
export function mutatedFiles(): string[] {
	return readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
		.map((name) => `nodes/${name}`)
		.filter((file) => file.endsWith('.ts') && !WITHOUT_CODE.includes(placeOf(file)))
		.sort();
}

/** The test files that are to notice when this file is broken, from the root of the repository. Throws if there are none. */
export function testsOf(file: string): string[] {
	const place = placeOf(file);
	const others = (OTHER_TESTS[place] ?? []).map((test) => `test/${test}.test.ts`);
	const tests = [...new Set([...unitTestsOf(place), ...engineTestsOf(place), ...others, ...(WITH_PARAMETERS.test(place) ? ['test/unit/reference.test.ts'] : [])])];
	const missing = tests.filter((test) => !existsSync(join(root, test)));
	if (tests.length === 0 || missing.length > 0) throw new Error(`${file} has no tests ${missing.join(', ')}: see test/mutation/testsOf.ts`);
	return tests;
}

/** The path below `nodes`, without its ending. */
function placeOf(file: string): string {
	return file.replace(/^nodes\//, '').replace(/\.ts$/, '');
}

/** A file's own unit tests stand at its place and are named after it: body.test.ts, body.refused.test.ts. */
function unitTestsOf(place: string): string[] {
	return testsIn(`test/unit/${dirname(place)}`, (name) => name.startsWith(`${basename(place)}.`));
}

/** The engine's tests are named after the file, or after its resource or node, where that has tests of its own. */
function engineTestsOf(place: string): string[] {
	const [folder] = place.split('/');
	if (/^Acquire(?!Contact)/.test(folder)) return testsIn('test/engine', (name) => name.startsWith(folder[0].toLowerCase() + folder.slice(1)));
	const ofResource = testsIn('test/engine', (name) => name.startsWith(basename(dirname(place))));
	const isOperation = place.startsWith('AcquireContact/') && ofResource.length > 0;
	return isOperation ? ofResource : testsIn('test/engine', (name) => name.startsWith(`${basename(place)}.`));
}

function testsIn(folder: string, isWanted: (name: string) => boolean): string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.ts') && isWanted(name)).map((name) => `${folder}/${name}`);
}
