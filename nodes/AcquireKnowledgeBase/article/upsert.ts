import { UPSERTS } from '../../operations/editorText';
import type { Plan } from '../../operations/operation';
import { lossesOf } from '../../records/formattedText/formattedText';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { upsertPlan } from '../../records/match/upsertPlan';
import { articleOperation } from './articleOperation';
import { body, details, slug, title } from './fields';
import { articleMatch } from './slug';
import { sendArticleUpdate, sendNewArticle } from './writer';

export const upsertArticle = articleOperation({
	value: 'upsert',
	action: 'Create or update an article',
	description: UPSERTS,
	endpoint: 'updateArticle',
	fields: {
		knowledgeBaseId,
		slug: { ...slug, property: { ...slug.property, description: 'What tells whether the article already exists. Nothing is sent where all of it is the same already.' } },
		title,
		...body,
		...details,
	},
	planFor({ knowledgeBaseId: groupId, slug: wanted, body: text, ...members }, asOutput, { hints }): Plan {
		const sought = { knowledgeBaseId: groupId, slug: wanted };
		const article = { ...members, jsonContent: text?.content };
		const beside = lossesOf(text);
		return upsertPlan({
			match: articleMatch,
			sought,
			update: async (run, id) => [asOutput(await sendArticleUpdate(run, hints, groupId, id, article, true), beside)],
			create: async ({ client }) => await sendNewArticle(client, sought, article),
			output: (created) => asOutput({ article: created, action: 'created' }, beside),
		});
	},
});
