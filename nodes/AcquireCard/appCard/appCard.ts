import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { contentFields, webAddress } from '../content';
import { deleteCard, newCard, panelDetails, panelFields, shared } from '../panelCard';

const resource = 'appCard';

const createAppCard = operation('createUiComponent')({
	...shared,
	resource,
	action: 'Create an app card',
	description: 'Add a card to the right-hand panel whose content and forms another system serves',
	fields: {
		...panelFields,
		...contentFields.url,
		submitUrl: webAddress('Submit URL', { placeholder: 'e.g. https://example.com/card/submit', description: 'Called by Acquire when an agent submits what was filled in on the card' }),
		configureUrl: optional(webAddress('Configure URL', { placeholder: 'e.g. https://example.com/card/settings', description: 'Called by Acquire when the card is configured' })),
		...panelDetails,
	},
	body: (given) => newCard(given, { submit_url: given.submitUrl, configure_url: given.configureUrl }),
});

export const appCardOperations = [createAppCard, deleteCard(resource, 'an app card')];
