import { DELETES_PERMANENTLY, operation } from '../operations/defineOperation';
import type { Bodies } from '../operations/endpointTypes';
import { optional, type Values } from '../operations/field';
import { choice } from '../operations/fields/choice';
import { recordId } from '../operations/fields/recordId';
import { text } from '../operations/fields/text';
import type { Operation } from '../operations/operation';
import { acknowledgedDelete, recordAt } from '../operations/results';
import { contentConfig, iconImageUrl, tabConfig } from './content';
import { contentOf, withPreview } from './preview';

// General cards and app cards are the same to Acquire: an app card has two more addresses.

const KEEP_ID = 'Acquire has no call that lists or reads these cards. Keep the ID that is returned: without it, the card can only be deleted in Acquire itself.';

/** What every card in the right-hand panel has. */
export const panelFields = {
	label: text('Label', { placeholder: 'e.g. Orders', description: 'What agents see on the tab' }),
	displayScope: choice('Shown For', ['contact_action', 'case_action', 'message_action', 'home', 'picker', 'main'], {
		names: { case_action: 'Case', contact_action: 'Contact', home: 'Start Page of Widget', main: 'Other', message_action: 'Message' },
		description: 'Where the card is offered',
	}),
};

/** What it may have beside. */
export const panelDetails = {
	actionKey: optional(text('Action Key', { placeholder: 'e.g. orders', description: 'What Acquire calls the card; made from the label if empty' })),
	iconImageUrl,
	area: optional(choice('Area', ['backend', 'frontend'], { names: { backend: 'Dashboard', frontend: 'Widget' }, description: 'Acquire calls them backend and frontend, and does not document them' })),
	type: optional(choice('Type', ['tab', 'action', 'block', 'script_tags', 'style'], { description: 'Acquire documents only Tab' })),
};

/** The body of a new card. `addresses`: others that Acquire calls. */
export function newCard(given: Values<typeof panelFields & typeof panelDetails>, addresses?: { submit_url: string; configure_url?: string }): Bodies['createUiComponent'] {
	const { label, displayScope, area = 'backend', type = 'tab' } = given;
	return { type, config: { ...tabConfig(label, given), ...contentConfig(given), ...addresses }, displayScope, area };
}

export const shared = {
	value: 'create',
	recordLabel: 'card',
	notice: KEEP_ID,
	result: recordAt('data'),
	simplified: ['label', 'type', 'displayScope', 'area', 'components', 'initializeUrl', 'userId', 'dateCreated'],
	tidy: (card: Parameters<typeof contentOf>[0]) => ({ ...card, ...contentOf(card) }),
	...withPreview,
} as const;

/** Deletes a card of either kind. `noun`: "general card". */
export function deleteCard(resource: string, noun: string): Operation {
	return operation('deleteUiComponent')({
		resource,
		value: 'delete',
		action: `Delete ${noun} permanently`,
		recordLabel: 'card',
		destructive: DELETES_PERMANENTLY,
		fields: { cardId: recordId<'cardId'>('Card ID', { placeholder: 'e.g. 71', description: 'As returned when the card was created' }) },
		result: acknowledgedDelete,
	});
}
