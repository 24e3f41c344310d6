import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';

/** The country in the fields of a returned record: its name, the text of an attribute of the account that has that key, or its ID. */
export function countryOf({ country, countryId }: IDataObject): IDataObject[string] {
	return ((isObject(country) ? country.name : country) || countryId) as IDataObject[string];
}
