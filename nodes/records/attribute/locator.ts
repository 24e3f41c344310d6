import type { Field, Id } from '../../operations/field';
import { idLocator } from '../../operations/fields/locator';
import { searchAttributes } from './search';

/** A locator for one attribute definition, from the list or by its id. */
export function attribute(): Field<Id<'attributeId'>> {
	return idLocator<'attributeId'>({ displayName: 'Custom Attribute', description: 'The attribute, by its ID', method: 'searchAttributes' }, searchAttributes, '25');
}
