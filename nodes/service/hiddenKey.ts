import { type AcquireAnswer, isSuccess } from './response';
import { isObject } from '../input/object';
import { jsonText } from '../input/jsonText';

// A shorter one could stand in a record by chance, and would be cut out of it.
const SHORTEST_KEY_IN_RECORD = 8;

/** The answer without the key, which a hostile or clumsy service may echo: in its reason, or in a record and so in the run data. */
export function withoutKey(answer: AcquireAnswer, key: string): AcquireAnswer {
	const isRecord = isSuccess(answer) && isObject(answer.body.data);
	if (isRecord && key.length < SHORTEST_KEY_IN_RECORD) return answer;
	// As it is, as it stands in JSON text, and as it stands in an address.
	const shapes = new Set([key, JSON.stringify(key).slice(1, -1), key.replaceAll('/', '\\/'), encodeURIComponent(key)]);
	const hide = (text: string) => [...shapes].reduce((hidden, shape) => hidden.replaceAll(shape, '***'), text);
	return { status: answer.status, body: bodyWithoutKey(answer.body, hide), location: answer.location && hide(answer.location) };
}

function bodyWithoutKey(body: unknown, hide: (text: string) => string): unknown {
	if (typeof body === 'string') return hide(body);
	const text = jsonText(body);
	const hidden = hide(text);
	// Nested too deeply to write: what it says cannot be shown either.
	if (text === '') return undefined;
	return hidden === text ? body : JSON.parse(hidden);
}
