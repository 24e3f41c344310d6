import { isSafeKey } from '../../input/attributeKey';
import type { ItemError } from '../../input/itemError';
import { nearestName } from '../../input/nearestName';
import { isObject, objectOrEmpty } from '../../input/object';
import { quote } from '../../input/quote';
import { isTextTag } from './html';
import type { Member } from './members';
import { isWebAddress } from './webAddress';

/** Makes the error for a member: what is wrong with it, and how to go on. */
export type Complaint = (what: string, wayOut: string) => ItemError;

const SIZE = /^\d+(\.\d+)?(%|px)?$/;
// Beside elements of text. With others, a tree could be a program or bring one.
const OTHER_TAGS = new Set(['a', 'img', 'br', 'hr']);
// Whatever else stands in a name, a browser may read as the end of it.
const ATTRIBUTE = /^[a-z][a-z0-9:-]*$/i;
const ADDRESS_ATTRIBUTE = /^(?:href|src|action|formaction|srcset|xlink:href)$/i;

/** A value without members of its own. @throws {ItemError} */
export function checkValue(value: unknown, member: Member, complain: Complaint): void {
	switch (member.kind) {
		case 'text':
			if (typeof value === 'string' || isFinite(value)) return;
			throw complain(`is not text: ${quote(value)}`, 'Enter text or a number.');
		case 'flag':
			// The vendor's examples have empty text for what is not checked.
			if (typeof value === 'boolean' || value === 'true' || value === 'false' || value === '') return;
			throw complain(`is neither true nor false: ${quote(value)}`, 'Enter true or false.');
		case 'number':
			if ((isFinite(value) && value >= 0) || (typeof value === 'string' && /^\d+$/.test(value))) return;
			throw complain(`is not a number: ${quote(value)}`, 'Enter a whole number, e.g. 2.');
		case 'size':
			if ((isFinite(value) && value >= 0) || (typeof value === 'string' && SIZE.test(value))) return;
			throw complain(`is not a size: ${quote(value)}`, 'Enter pixels or a percentage, e.g. 200 or 50%.');
		case 'link':
			if (isWebAddress(value)) return;
			throw complain(`is not an http or https URL: ${quote(value)}`, 'Enter a full URL, e.g. https://example.com/orders.');
		case 'choice': {
			const known = [...member.options, ...(member.seen ?? [])];
			if (typeof value === 'string' && known.includes(value)) return;
			const nearest = typeof value === 'string' ? nearestName(value, known) : undefined;
			throw complain(`must be one of ${known.join(', ')}: ${quote(value)}`, nearest === undefined ? 'Choose one of them.' : `Did you mean '${nearest}'?`);
		}
	}
}

/** Objects of plain values, as a grid shows them. `count` is called for each. @throws {ItemError} */
export function checkRows(rows: unknown[], complain: Complaint, count: () => void): void {
	rows.forEach((row, index) => {
		count();
		if (!isObject(row)) throw complain(`holds a row ${index + 1} that is not an object: ${quote(row)}`, 'A row is an object, e.g. {"name": "Ada"}.');
		for (const [key, value] of Object.entries(row)) {
			if (!isSafeKey(key)) throw complain(`holds in row ${index + 1} the name ${quote(key)}, which n8n drops on the way`, 'Rename it.');
			if (typeof value === 'object' && value !== null) throw complain(`holds in row ${index + 1} under ${quote(key)} what is neither text, number, true nor false`, 'Flatten it.');
		}
	});
}

/** HTML as elements and texts. `count` is called for each with its depth. @throws {ItemError} also for what would run a script */
export function checkTree(value: unknown, complain: Complaint, count: (depth: number) => void, depth = 1): void {
	for (const node of Array.isArray(value) ? (value as unknown[]) : [value]) {
		count(depth);
		const { type, tagName, attributes, children } = objectOrEmpty(node);
		if (type === 'text') continue;
		if (type !== 'element' || typeof tagName !== 'string') {
			throw complain(`holds what is neither an element with a tagName nor a text: ${quote(node)}`, 'Enter {"type": "element", "tagName": "p", "children": []} or {"type": "text", "textContent": "Hello"}.');
		}
		if (!isTextTag(tagName) && !OTHER_TAGS.has(tagName.toLowerCase())) throw complain(`holds the element ${quote(tagName)}, which is not sent`, 'Use elements of text, such as p, strong and a.');
		if (Array.isArray(attributes)) attributes.forEach((attribute) => checkAttribute(attribute, complain));
		else if (attributes !== undefined && attributes !== null) throw complain(`holds attributes that are not a list: ${quote(attributes)}`, 'Enter an array, empty for none.');
		if (children !== undefined && children !== null) checkTree(children, complain, count, depth + 1);
	}
}

/** An attribute, as an object of key or name, and value. Which of the two Acquire reads where there are both is not documented. */
function checkAttribute(attribute: unknown, complain: Complaint): void {
	const { key, name, value } = objectOrEmpty(attribute);
	const names = [key, name].filter((given) => given !== undefined && given !== null);
	if (names.length === 0 || !names.every((given) => typeof given === 'string')) throw complain(`holds an attribute without a name: ${quote(attribute)}`, 'Enter {"key": "title", "value": "Order"}.');
	for (const given of names) {
		if (!ATTRIBUTE.test(given) || /^on/i.test(given)) throw complain(`holds the attribute ${quote(given)}, which is not sent`, 'Remove it.');
		if (ADDRESS_ATTRIBUTE.test(given) && !isWebAddress(value)) throw complain(`holds a '${given}' that is not an http or https URL: ${quote(value)}`, 'Enter a full URL, e.g. https://example.com/orders.');
	}
}

function isFinite(value: unknown): value is number {
	return Number.isFinite(value);
}
