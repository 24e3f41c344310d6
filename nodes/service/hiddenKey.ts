import { type AcquireResponse, isSuccess } from './response';
import { isObject } from '../input/object';
import { jsonText } from '../input/jsonText';

// A shorter key could occur in a record by chance.
const MIN_KEY_LENGTH = 8;

/** The response without the key, which a hostile or clumsy service may echo: in its reason, or in a record and so in the run data. */
export function withoutKey(response: AcquireResponse, key: string): AcquireResponse {
	const isRecord = isSuccess(response) && isObject(response.body.data);
	if (isRecord && key.length < MIN_KEY_LENGTH) return response;
	// As it is, as it stands in JSON text, and as it stands in an address.
	const shapes = new Set([key, JSON.stringify(key).slice(1, -1), key.replaceAll('/', '\\/'), encodeURIComponent(key)]);
	const hide = (text: string) => [...shapes].reduce((hidden, shape) => hidden.replaceAll(shape, '***'), text);
	return { ...response, body: bodyWithoutKey(response.body, hide), location: response.location && hide(response.location) };
}

function bodyWithoutKey(body: unknown, hide: (text: string) => string): unknown {
	if (typeof body === 'string') return hide(body);
	const text = jsonText(body);
	const hidden = hide(text);
	// Nested too deeply to write: what it says cannot be shown either.
	if (text === '') return undefined;
	return hidden === text ? body : JSON.parse(hidden);
}
