import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError, ItemError } from '../../input/itemError';
import { isObject, objectOrEmpty } from '../../input/object';
import { checkedComponents } from '../../records/card/checkComponents';
import { canvasOf } from '../../records/card/readComponents';

/**
 * The canvas of a card, from its whole as documented (custom-cards: `canvas.content.components`), or from its components alone.
 * @throws {ItemError} that names the component
 */
export function cardAnswer(answer: unknown): IDataObject {
	const components = componentsIn(answer);
	if (!Array.isArray(components)) throw new ItemError('The answer has no list of components, as {"components": [{"type": "text", "text": "No orders yet"}]}');
	return { canvas: canvasOf(checkedComponents(components, 'components')) };
}

/** A card that says one thing. @throws {ItemError} for blank text */
export function cardOfText(text: string): IDataObject {
	if (isBlank(text)) throw inputError('Fallback Text', "'Fallback Text' is empty", 'Enter what the card is to say.');
	return { canvas: canvasOf([{ type: 'text', text, style: 'muted' }]) };
}

function componentsIn(answer: unknown): unknown {
	if (!isObject(answer)) return undefined;
	if (!isObject(answer.canvas)) return answer.components;
	return objectOrEmpty(answer.canvas.content).components;
}
