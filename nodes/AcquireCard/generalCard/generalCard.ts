import { operation } from '../../operations/defineOperation';
import type { Fields } from '../../operations/field';
import { variants } from '../../operations/variants';
import { contentChoice, contentFields } from '../content';
import { deleteCard, newCard, panelDetails, panelFields, shared } from '../panelCard';

const resource = 'generalCard';

const create = (content: Fields) =>
	operation('createUiComponent')({
		...shared,
		resource,
		action: 'Create a general card',
		description: 'Add a card to the right-hand panel of all agents',
		fields: { ...panelFields, ...content, ...panelDetails },
		body: (given) => newCard(given),
	});

const { define, json, url } = contentFields;
const chosen = contentChoice(['url', 'define', 'json'], { description: 'Acquire documents these cards with content from a URL; components are unverified here' });
const createGeneralCard = variants('content', chosen, { url: create(url), define: create(define), json: create(json) }, 'belowShared');

export const generalCardOperations = [createGeneralCard, deleteCard(resource, 'a general card')];
