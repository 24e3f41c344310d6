import { inputError, ItemError } from '../../input/itemError';
import { cut, listed } from '../../input/listed';
import { createOnce } from '../../operations/createOnce';
import { optional } from '../../operations/field';
import type { Plan } from '../../operations/operation';
import { lossesOf } from '../../records/formattedText/formattedText';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { articleOperation } from './articleOperation';
import { body, details, detailsOfNew, slug, title } from './fields';
import { articleMatch, slugOf, type SlugSought } from './slug';
import { createArticle as create } from './writer';

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
	planFor({ knowledgeBaseId: groupId, title: name, slug: given, body: text, ...members }, asOutput): Plan {
		const sought = { knowledgeBaseId: groupId, slug: given ?? slugOf(name) };
		if (sought.slug === '') throw inputError('Slug', `No slug can be made from the title '${cut(name)}'`, "Enter one under 'Additional Fields'.");
		const lookup = articleMatch.lookup(sought);
		return {
			kind: 'lookups',
			lookups: [lookup],
			complete(found) {
				requireNew(found.get(lookup), sought);
				return {
					kind: 'ready',
					orderingKeys: [lookup.key],
					async execute(run) {
						const { client, lookups } = run;
						// An earlier item may have created it.
						requireNew(lookups.get(lookup), sought);
						const article = await createOnce(run, { lookup, what: `an article with the slug '${cut(sought.slug)}'` }, async () => await create(client, sought, { title: name, ...members, jsonContent: text?.content }));
						lookups.remember(lookup, [Number(article.id)]);
						return [asOutput({ article, action: 'created' }, lossesOf(text))];
					},
				};
			},
		};
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
