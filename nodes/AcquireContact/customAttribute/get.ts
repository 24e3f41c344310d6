import { operation } from '../../operations/defineOperation';
import { record } from '../../operations/results';
import { attribute } from '../../records/attribute/locator';
import { SIMPLIFIED_ATTRIBUTE } from './simplified';

export const getAttribute = operation('getCustomAttribute')({
	resource: 'customAttribute',
	value: 'get',
	name: 'Get',
	action: 'Get a custom attribute',
	description: 'Get the definition of a custom attribute',
	fields: { attributeId: attribute() },
	result: record,
	simplified: SIMPLIFIED_ATTRIBUTE,
	defaultOutput: 'raw',
});
