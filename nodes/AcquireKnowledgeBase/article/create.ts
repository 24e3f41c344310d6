import { inputError, ItemError } from '../../input/itemError';
import { cut, listed } from '../../input/listed';
import { createPlan } from '../../operations/createPlan';
import { optional } from '../../operations/field';
import { lossesOf } from '../../records/formattedText/formattedText';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { articleOperation } from './articleOperation';
import { body, details, detailsOfNew, slug, title } from './fields';
import { articleMatch, slugOf, type SlugSought } from './slug';
import { sendNewArticle } from './writer';

export const createArticle = articleOperation({
	value: 'create',
	action: 'Create an article',
	description: 'Create an article in a knowledge base. Acquire does not return it: it is read back by its slug.',
	endpoint: 'createArticle',
	fields: {
		knowledgeBaseId,
		title,
		bodyFormat: body.bodyFormat,
		body: { ...body.body, property: { ...body.body.property, description: 'The text of the article' } },
		slug: optional({ ...slug, property: { ...slug.property, description: 'What names the article in the address of its page; made from the title if empty' } }),
		...details,
		...detailsOfNew,
	},
	planFor({ knowledgeBaseId: groupId, title: name, slug: given, body: text, ...members }, asOutput) {
		const sought = { knowledgeBaseId: groupId, slug: given ?? slugOf(name) };
		if (sought.slug === '') throw inputError('Slug', `No slug can be made from the title '${cut(name)}'`, "Enter one under 'Additional Fields'.");
		return createPlan({
			lookup: articleMatch.lookup(sought),
			what: `an article with the slug '${cut(sought.slug)}'`,
			requireNew: (ids) => requireNew(ids, sought),
			create: async (client) => await sendNewArticle(client, sought, { title: name, ...members, jsonContent: text?.content }),
			output: (article) => asOutput({ article, action: 'created' }, lossesOf(text)),
		});
	},
});

/** @throws {ItemError} where there is an article with the slug: whether Acquire takes a second one is not documented */
function requireNew(ids: readonly number[], { knowledgeBaseId: groupId, slug: taken }: SlugSought): void {
	if (ids.length === 0) return;
	throw new ItemError(`Knowledge base ${groupId} already has an article with the slug '${cut(taken)}': ID ${listed(ids.map(String))}`, {
		description: "Use 'Create or Update' to change it, or another slug.",
		details: { articleIds: [...ids] },
	});
}
