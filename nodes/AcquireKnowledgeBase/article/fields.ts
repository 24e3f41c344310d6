import { inputError } from '../../input/itemError';
import { withoutInvisible } from '../../input/nameKey';
import { quote } from '../../input/quote';
import { type Field, type Id, optional } from '../../operations/field';
import { choice, yesNo } from '../../operations/fields/choice';
import { recordIds } from '../../operations/fields/recordId';
import { text, textList } from '../../operations/fields/text';
import { departments } from '../../records/department/department';
import { bodyFormat, formattedText } from '../../records/formattedText/formattedText';
import { recordChoices, recordLocator } from '../../records/recordKind';
import { users } from '../../records/user/user';
import { categories } from '../category/kind';
import { isSlug, slugOf } from './slug';

export const resource = 'article';
const ACCESS = ['internal', 'protected', 'active'] as const;
const STATUS = ['draft', 'active', 'archive'] as const;

export const title = text('Title', { placeholder: 'e.g. Track a parcel' });
const slugText = text('Slug', { placeholder: 'e.g. track-a-parcel', description: 'What names the article in the address of its page' });
/** With spaces or slashes Acquire would keep another one, by which the article is not found again. */
export const slug: Field<string> = {
	...slugText,
	read(raw, reading) {
		// Where it is copied from a page, characters may come along that do not show.
		const given = withoutInvisible(slugText.read(raw, reading)).trim();
		if (isSlug(given)) return given;
		throw inputError(reading.label, `'${reading.label}' is not a slug: ${quote(given)}`, `Enter it without spaces and slashes, e.g. ${slugOf(given) || 'track-a-parcel'}.`);
	},
};
export const access = choice('Access', ACCESS, { names: { active: 'Public' }, description: 'Who may read it. Public is sent as "active"; presumably this means everybody.' });
export const status = choice('Status', STATUS, { names: { active: 'Published', archive: 'Archived' }, description: 'Published is sent as "active"; Acquire does not document its effect' });

/** The text, in the format that stands above it. */
export const body = {
	bodyFormat,
	body: formattedText('Body', { placeholder: 'e.g. # Track a parcel', description: 'The text of the article; empty to keep what it has' }),
};

/** What an article has beside title, slug and text. */
export const details = {
	access: optional(access),
	articleCategories: optional(recordChoices(categories, { displayName: 'Category Names or IDs' })),
	author: optional(recordLocator(users, { displayName: 'Author' })),
	autoRelated: optional(yesNo('Relate Automatically', 'Whether Acquire chooses related articles')),
	botAssigned: optional(yesNo('Use in Chatbot', 'Whether the chatbot answers with it; unverified')),
	departmentIds: optional(recordChoices(departments)),
	description: optional(text('Description', { placeholder: 'e.g. Where your parcel is' })),
	featuresImage: optional(text('Image', { placeholder: 'e.g. https://example.com/parcel.png', description: 'URL of the image at the top of the article' })),
	relatedArtIds: optional(articleIds('Related Article IDs')),
	seoDescription: optional(text('Search Engine Description')),
	seoTitle: optional(text('Search Engine Title')),
	status: optional(status),
	tags: optional(recordIds<'tagId'>('Tag IDs', { placeholder: 'e.g. 3, 5' })),
};

/** Not in Create or Update, which sends nothing where nothing differs: what it does a second time is not documented. */
export const addCategory = optional(textList('New Categories', { placeholder: 'e.g. Returns', description: 'Names of categories to create with the article. Unverified.' }));

/** What Acquire takes for a new article alone. */
export const detailsOfNew = {
	addCategory,
	seoKeywords: optional(text('Search Engine Keywords', { description: 'Acquire never returns them' })),
};

/** Several articles, by their ids. */
export function articleIds(displayName: string): Field<Array<Id<'articleId'>>> {
	return recordIds<'articleId'>(displayName, { placeholder: 'e.g. 101, 102' });
}
