import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { contentConfig, contentFields, tabConfig, webAddress } from '../content';
import { deleteCard, panelDetails, panelFields, shared } from '../panelCard';

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
	body: (given) => ({
		type: given.type ?? 'tab',
		config: { ...tabConfig(given.label, given), ...contentConfig(given), submit_url: given.submitUrl, configure_url: given.configureUrl },
		displayScope: given.displayScope,
		area: given.area ?? 'backend',
	}),
});

export const appCardOperations = [createAppCard, deleteCard(resource, 'an app card')];
