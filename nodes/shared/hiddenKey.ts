import { isObject, isSuccess, type AcquireAnswer } from './answer';
import { jsonText } from './jsonText';

/**
 * The answer as messages may show it: a hostile or clumsy service may echo the key in its reason. A record is left as
 * it is; no message shows one.
 */
export function withoutKey(answer: AcquireAnswer, key: string): AcquireAnswer {
	if (isSuccess(answer) && isObject((answer.body as { data: unknown }).data)) return answer;
	const hide = (text: string, needle = key) => text.replaceAll(needle, '***');
	// The key as it stands in JSON text.
	const hidden = typeof answer.body === 'string' ? hide(answer.body) : hide(jsonText(answer.body), JSON.stringify(key).slice(1, -1));
	return {
		status: answer.status,
		body: typeof answer.body === 'string' || hidden === '' ? hidden : JSON.parse(hidden),
		location: answer.location && hide(answer.location),
	};
}
