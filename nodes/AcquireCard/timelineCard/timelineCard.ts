import type { IDataObject } from 'n8n-workflow';
import { without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { recordId } from '../../operations/fields/recordId';
import { acknowledgedDelete, record } from '../../operations/results';
import { contactField } from '../../records/contact/locator';
import { rowsIn } from '../../service/rows';
import { contentOf, withPreview } from '../preview';

export const resource = 'timelineCard';
export const simplified = ['title', 'contactId', 'userId', 'components', 'initializeUrl', 'dateCreated'];
export const cardId = recordId<'cardId'>('Card ID', { placeholder: 'e.g. 62' });

/** The card with its content at the top level. */
export function tidyCard(card: IDataObject): IDataObject {
	return { ...card, ...without(contentOf(card) as IDataObject & { label?: string }, 'label') };
}

export const deleteTimelineCard = operation('deleteTimelineCard')({
	resource,
	value: 'delete',
	action: 'Delete a timeline card permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { cardId },
	result: acknowledgedDelete,
});

export const getTimelineCard = operation('getTimelineCard')({
	resource,
	value: 'get',
	action: 'Get a timeline card',
	fields: { cardId },
	result: record,
	simplified,
	tidy: tidyCard,
	...withPreview,
});

export const getAllTimelineCards = operation('listTimelineCards')({
	resource,
	value: 'getAll',
	action: 'Get many timeline cards',
	description: 'Get the cards in the timeline of a contact',
	fields: { contactId: contactField() },
	query: ({ contactId }) => ({ contact_id: contactId }),
	// Whether the count is that of all cards is not said.
	result: (data) => ({ ...rowsIn(data, 'data', 'count'), total: undefined }),
	list: 'numberedPages',
	simplified,
	tidy: tidyCard,
	...withPreview,
});
