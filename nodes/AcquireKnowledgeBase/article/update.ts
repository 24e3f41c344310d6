import { ofEach } from '../../operations/executionHints';
import { optional } from '../../operations/field';
import type { Plan } from '../../operations/operation';
import { requireChange } from '../../operations/requireChange';
import { lossesOf } from '../../records/formattedText/formattedText';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { articleKey, articleOperation } from './articleOperation';
import { addCategory, body, details, slug, title } from './fields';
import { articleField } from './locator';
import { sendArticleUpdate } from './writer';

const changes = { ...body, title: optional(title), slug: optional(slug), ...details, addCategory };
const fields = { knowledgeBaseId, articleId: articleField, ...changes };

export const updateArticle = articleOperation({
	value: 'update',
	action: 'Update an article',
	description: 'Change an article. Where it is the same already and gets no new categories, nothing is sent.',
	endpoint: 'updateArticle',
	fields,
	check: (values) => requireChange('updateArticle', changes, values),
	planFor: ({ knowledgeBaseId: groupId, articleId, slug: articleSlug, body: text, ...members }, asOutput, { hints }): Plan => ({
		kind: 'ready',
		orderingKeys: [articleKey(articleId)],
		rerunAfterEarlierFailure: members.addCategory === undefined,
		async execute(run) {
			return [asOutput(await sendArticleUpdate(run, hints, groupId, articleId, { ...members, articleSlug, jsonContent: text?.content }), lossesOf(text))];
		},
	}),
});

const STATUS_NOT_TAKEN = ofEach('Updated, but Acquire shows another status');

/** Publish and Unpublish: an update of the status alone. */
function statusOperation(status: 'active' | 'draft', words: Record<'value' | 'action' | 'description', string>) {
	return articleOperation({
		...words,
		reachesPeople: true,
		endpoint: 'updateArticle',
		fields: { knowledgeBaseId, articleId: articleField },
		planFor: ({ knowledgeBaseId: groupId, articleId }, asOutput, { hints }): Plan => ({
			kind: 'ready',
			orderingKeys: [articleKey(articleId)],
			rerunAfterEarlierFailure: true,
			async execute(run) {
				const written = await sendArticleUpdate(run, hints, groupId, articleId, { status });
				if (written.article.status !== status) hints.gather(STATUS_NOT_TAKEN, `Article ${articleId}`);
				return [asOutput(written)];
			},
		}),
	});
}

export const publishArticle = statusOperation('active', {
	value: 'publish',
	action: 'Publish an article',
	description: 'Publish an article, also one that is archived. It gets the status "active". Acquire does not document whether this is enough.',
});

export const unpublishArticle = statusOperation('draft', { value: 'unpublish', action: 'Unpublish an article', description: 'Turn an article into a draft' });
