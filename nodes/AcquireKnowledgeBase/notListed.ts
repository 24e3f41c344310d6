import { ItemError } from '../input/itemError';
import { cut, listed } from '../input/listed';

/**
 * The error where a list does not show what was created, or several of its value, of which another execution may have created
 * one: their ids. `record`: e.g. "category"; `by`: what it is looked for by, e.g. "name".
 */
export function notListed(record: string, by: string, value: string, ids: readonly unknown[]): ItemError {
	const seen = ids.length === 0 ? 'does not list it' : `lists several with its ${by}: IDs ${listed(ids.map(String))}`;
	return new ItemError(`Acquire says that it created the ${record} '${cut(value)}', but ${seen}`, { description: 'Look for it in Acquire before you create it again.', effect: 'possibleNotRepeatable' });
}
