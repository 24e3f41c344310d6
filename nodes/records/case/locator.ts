import type { Id, PlainField, PropertyOverrides } from '../../operations/field';
import { idLocator } from '../../operations/fields/locator';
import { searchCases } from './search';

/** A locator for one case: from the list or by ID. */
export function caseLocator(overrides: PropertyOverrides = {}): PlainField<Id<'caseId'>> {
	return idLocator<'caseId'>({ displayName: 'Case', description: 'The case, by its ID', method: 'searchCases' }, searchCases, '101', overrides);
}
