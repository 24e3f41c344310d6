import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import manifest from '../../package.json';

const root = resolve(__dirname, '../..');

/** What people type in n8n's node panel, which looks through these words, and the node that should be among what it shows. */
const SEARCHES: Array<[string, string]> = [
	['live chat', 'AcquireConversation'], ['helpdesk', 'AcquireConversation'], ['support', 'AcquireConversation'], ['customer service', 'AcquireConversation'], ['ticket', 'AcquireConversation'],
	['transcript', 'AcquireConversation'], ['snooze', 'AcquireConversation'], ['approval', 'AcquireConversation'],
	['visitor', 'AcquireContact'], ['block', 'AcquireContact'], ['upsert', 'AcquireContact'], ['lead', 'AcquireContact'], ['merge', 'AcquireContact'], ['crm', 'AcquireContact'],
	['upsert', 'AcquireCompany'], ['organization', 'AcquireCompany'],
	['CSAT', 'AcquireAnalytics'], ['report', 'AcquireAnalytics'], ['dashboard', 'AcquireAnalytics'],
	['macro', 'AcquireAccount'], ['canned response', 'AcquireAccount'],
	['knowledge base', 'AcquireKnowledgeBase'], ['help center', 'AcquireKnowledgeBase'], ['article', 'AcquireKnowledgeBase'],
	['chatbot', 'AcquireChatbot'], ['faq', 'AcquireChatbot'],
	['timeline', 'AcquireCard'],
	['webhook', 'AcquireTrigger'], ['new message', 'AcquireTrigger'],
	['new contact', 'AcquirePollTrigger'],
];

it.each(SEARCHES)('"%s" is among the search words of %s', (typed, node) => {
	const file = manifest.n8n.nodes.map((path) => basename(path, '.node.js')).find((name) => name === node);
	const { alias } = JSON.parse(readFileSync(resolve(root, `nodes/${file}/${file}.node.json`), 'utf8')) as { alias: string[] };
	expect(alias.map((word) => word.toLowerCase())).toContain(typed.toLowerCase());
});
