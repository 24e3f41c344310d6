import { operation } from '../../operations/defineOperation';
import { rowsAt } from '../../operations/results';
import { objectField } from './definition';
import { SIMPLIFIED_ATTRIBUTE } from './simplified';

export const getAllAttributes = operation('listCustomAttributes')({
	resource: 'customAttribute',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many custom attributes',
	description: 'Get many custom attributes of contacts, companies or cases',
	fields: { object: objectField },
	list: 'pages',
	result: rowsAt('data'),
	keep: (row, { object }) => row.object === object,
	simplified: SIMPLIFIED_ATTRIBUTE,
	defaultOutput: 'raw',
});
