import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { parseJson } from '../../input/json';
import { isObject } from '../../input/object';
import { type CardComponent, checkedComponents } from './checkComponents';

// How Acquire writes a whole card, from the outside to its list of components.
const AROUND = ['view', 'config', 'canvas', 'content', 'components'];
const EXAMPLE = 'Enter an array of components, e.g. [{"type": "text", "text": "Hello"}].';

/**
 * Checked components from JSON, as text or from an expression: an array of them, or a card as Acquire writes it, from
 * `{ components }` up to `{ view: { config: { canvas: { content: { components } } } } }`.
 * @throws {ItemError} as checkedComponents does, and for text that is not JSON or that parsing would change
 */
export function readComponents(value: unknown, parameter: string): CardComponent[] {
	if (isBlank(value)) throw inputError(parameter, `'${parameter}' is empty`, EXAMPLE);
	let list = parsedJson(value, parameter, `'${parameter}'`, EXAMPLE);
	for (const name of AROUND) {
		if (isObject(list) && Object.hasOwn(list, name)) list = list[name];
	}
	return checkedComponents(list, parameter);
}

/** The components as the content of a card, and as what Acquire expects of the URL that it calls when an agent opens one. */
export function canvasOf(components: CardComponent[]): { content: { components: CardComponent[] } } {
	return { content: { components } };
}

/**
 * What a JSON box holds, as text or from an expression. `what` is the part of the parameter that it is.
 * @throws {ItemError} for text that is not JSON, or that parsing would change
 */
export function parsedJson(value: unknown, parameter: string, what: string, advice = 'Enter JSON, with names and texts in double quotes.'): unknown {
	return typeof value === 'string' ? parseJson(value, parameter, what, advice) : value;
}
