import { inputError } from '../input/itemError';
import { type Endpoint, endpointCall } from '../service/endpoint';
import { type Fields, optionalCollection } from './field';

/** An update must say what is to change, beside the record. @throws {ItemError} if it does not */
export function requireChange(endpoint: Endpoint, fields: Fields, values: Readonly<Record<string, unknown>>): void {
	const { path } = endpointCall(endpoint);
	const changes = Object.keys(fields).filter((name) => !path.includes(`{${name}}`));
	if (changes.some((name) => values[name] !== undefined)) return;
	const { displayName } = optionalCollection('update');
	throw inputError(displayName, 'There is nothing to update: no field is given', `Choose at least one under '${displayName}' and fill it in.`);
}
