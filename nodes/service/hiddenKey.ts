import { jsonText } from '../input/jsonText';
import { isObject } from '../input/object';
import type { AcquireResponse } from './acquireResponse';
import { isSuccess } from './response';

// A shorter key could occur in a record by chance.
const MIN_KEY_LENGTH = 8;
// A text or a name in JSON.
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/** The response without the key, which a hostile or clumsy service may echo: in its reason, or in a record and so in the run data. */
export function withoutKey(response: AcquireResponse, key: string): AcquireResponse {
	const isRecord = isSuccess(response) && isObject(response.body.data);
	if (isRecord && key.length < MIN_KEY_LENGTH) return response;
	// As it is, as it stands in JSON text, and as it stands in an address.
	const shapes = [...new Set([key, inJson(key), key.replaceAll('/', '\\/'), encodeURIComponent(key)])];
	const { body, location } = response;
	const hide = (text: string) => shapes.reduce((hidden, shape) => hidden.replaceAll(shape, '***'), text);
	return { ...response, body: typeof body === 'string' ? hide(body) : valueWithoutKey(body, shapes, hide), location: location && hide(location) };
}

/** The value with the key hidden in its texts and names. In a number a key of digits may stand by chance. */
function valueWithoutKey(value: unknown, shapes: readonly string[], hide: (text: string) => string): unknown {
	const text = jsonText(value);
	// Nested too deeply to write: what it says cannot be shown either.
	if (text === '') return undefined;
	const written = shapes.map(inJson);
	const holdsKey = (json: string) => written.some((shape) => json.includes(shape));
	if (!holdsKey(text)) return value;
	try {
		return JSON.parse(text.replace(JSON_STRING, (json) => (holdsKey(json) ? JSON.stringify(hide(JSON.parse(json) as string)) : json)));
	} catch {
		// A text of many millions of escapes, which no expression can match.
		return undefined;
	}
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}
