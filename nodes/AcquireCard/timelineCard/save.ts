import { isObject, objectOrEmpty, withoutUndefined } from '../../input/object';
import { KEEPS_THE_REST } from '../../operations/appearance';
import { operation } from '../../operations/defineOperation';
import type { Bodies, Results } from '../../operations/endpointTypes';
import { type Fields, optional } from '../../operations/field';
import { text } from '../../operations/fields/text';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { recordAt, withCurrent } from '../../operations/results';
import { variants } from '../../operations/variants';
import { contactField } from '../../records/contact/locator';
import { contentChoice, contentConfig, contentFields, iconImageUrl, tabConfig } from '../content';
import { withPreview } from '../preview';
import { cardId, resource, simplified, tidyCard as tidy } from './timelineCard';

type Meta = Bodies['updateTimelineCard']['meta'];
type View = Bodies['updateTimelineCard']['view'];

const title = text('Title', { placeholder: 'e.g. Order 1001' });
const contactId = contactField();
const icon = { iconImageUrl, iconFont: optional(text('Icon Name', { placeholder: 'e.g. icon-ticket', description: "An icon of Acquire's own font" })) };

const create = (content: Fields) =>
	operation('createTimelineCard')({
		resource,
		value: 'create',
		action: 'Create a timeline card',
		description: 'Add a card to the timeline of a contact, which agents see in the middle of their dashboard',
		recordLabel: 'contact',
		fields: { contactId, title, ...content, ...icon },
		ids: (given) => ({ contactId: given.contactId }),
		unknownEffect: 'The card may have been created',
		body: (given) => ({ contact_id: given.contactId, title: given.title, view: viewOf(given), meta: metaOf(given) }),
		result: recordAt('data'),
		simplified,
		tidy,
		...withPreview,
	});

// Acquire wants the view with every change, and what a change leaves out may be lost.
const update = (content: Fields) =>
	operation('updateTimelineCard')({
		resource,
		value: 'update',
		action: 'Update a timeline card',
		description: `Change the title, icon or content of a timeline card. ${KEEPS_THE_REST}`,
		fields: { cardId, ...content, title: optional(title), ...icon },
		readFirst: 'getTimelineCard',
		body: (given, current) => ({
			contact_id: current.contactId,
			title: given.title ?? current.title,
			view: viewOf(given, current),
			meta: metaOf(given, current),
		}),
		result: withCurrent(recordAt('data')),
		simplified,
		tidy,
		...withPreview,
	});

const { define, json, keep, url } = contentFields;
export const createTimelineCard = variants('content', contentChoice(['define', 'json', 'url']), { define: create(define), json: create(json), url: create(url) }, 'belowShared');
export const updateTimelineCard = variants(
	'content',
	contentChoice(['keep', 'define', 'json', 'url']),
	{ keep: update(keep), define: update(define), json: update(json), url: update(url) },
	'belowShared',
);

/** The content as Acquire takes it. @throws {ItemError} where it is to stay as it is, and Acquire did not return it */
function viewOf(given: Readonly<Record<string, unknown>> & { title?: string; iconImageUrl?: string }, current?: Results['getTimelineCard']): View {
	const config = contentConfig(given);
	const view = isObject(current?.view) && isObject(current.view.config ?? {}) ? current.view : undefined;
	const before = view?.config ?? {};
	const shown = { ...before, ...lookOf(before, given) };
	if (config === undefined) return { ...givenOrCurrent(undefined, view, 'Content'), config: shown };
	const fromUrl = config.initialize_url !== undefined;
	// Between a card with its content and one that gets it from a URL nothing but the looks is common.
	const kept = fromUrl === (before.initialize_url !== undefined) ? shown : {};
	if (!fromUrl) return { type: 'ui_block', config: { ...kept, ...config } };
	// What Acquire gets from a URL it opens as a tab.
	const { action_key: actionKey, iconImageUrl, label = current?.title ?? '' } = before;
	return { type: 'ui_block', config: { ...kept, ...tabConfig(given.title ?? label, { actionKey, iconImageUrl: given.iconImageUrl ?? iconImageUrl }), ...config } };
}

/** Title and icon that are given, where the content shows its own: a tab does. */
function lookOf({ label, iconImageUrl: iconNow }: NonNullable<NonNullable<View>['config']>, given: { title?: string; iconImageUrl?: string }): { label?: string; iconImageUrl?: string } {
	return {
		...(label !== undefined && given.title !== undefined && { label: given.title }),
		...((label ?? iconNow) !== undefined && given.iconImageUrl !== undefined && { iconImageUrl: given.iconImageUrl }),
	};
}

/** The icon, beside what else stands there; undefined without any of it. */
function metaOf(given: { iconImageUrl?: string; iconFont?: string }, current?: Results['getTimelineCard']): Meta {
	const change = withoutUndefined({ iconFont: given.iconFont, iconImageUrl: given.iconImageUrl });
	return Object.keys(change).length === 0 ? current?.meta : { ...objectOrEmpty(current?.meta), ...change };
}
