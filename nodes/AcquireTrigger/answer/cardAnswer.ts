import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { isObject } from '../../input/object';

/**
 * The canvas of a card, from its whole as documented (custom-cards: `canvas.content.components`), or from its components alone.
 * @throws {ItemError} that names the component
 */
export function cardAnswer(answer: unknown): IDataObject {
	const components = componentsIn(answer);
	if (!Array.isArray(components)) throw new ItemError('The answer has no list of components, as {"components": [{"type": "text", "text": "No orders yet"}]}');
	return canvasOf(components);
}

/** A card that says one thing. */
export function cardOfText(text: string): IDataObject {
	return canvasOf([{ type: 'text', text, style: 'muted' }]);
}

function canvasOf(components: unknown[]): IDataObject {
	return { canvas: { content: { components: components as IDataObject[] } } };
}

function componentsIn(answer: unknown): unknown {
	if (!isObject(answer)) return undefined;
	if (!isObject(answer.canvas)) return answer.components;
	return isObject(answer.canvas.content) ? answer.canvas.content.components : undefined;
}
