import type { INodeProperties } from 'n8n-workflow';
import { CHOOSE_IDS } from '../../operations/editorText';
import { FIELD_METHODS } from './methodNames';

/** What the panel calls the choice of how the fields are given. */
export const FIELDS_TO_SEND = 'Fields to Send';

/** What the panel calls the list of fields to clear. */
export const CLEAR_FIELDS = 'Clear Field Names or IDs';

/** What the panel calls the choice of what they are set to. */
export const CLEAR_WITH = 'Clear With';

/** What the panel calls the option that lets unknown keys pass. */
export const SEND_UNKNOWN = 'Send Unknown Fields';

/** Options of the operations that write a record's fields. */
export const writeOptions: INodeProperties[] = [
	{
		displayName: 'Send Empty Values',
		name: 'sendEmptyValues',
		type: 'boolean',
		default: false,
		description: 'Whether to send fields whose value is empty, which clears them in Acquire',
	},
	{
		displayName: SEND_UNKNOWN,
		name: 'sendUnknownFields',
		type: 'boolean',
		default: false,
		description: 'Whether to send keys that the account does not list as attributes. Automatic mapping never sends them.',
	},
];

/** Options of the operations that write a record which may already exist. */
export const clearOptions: INodeProperties[] = [
	{
		displayName: CLEAR_FIELDS,
		name: 'fieldsToClear',
		hint: 'They are cleared in Acquire, whatever they hold now',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: FIELD_METHODS.clearable },
		default: [],
		description: CHOOSE_IDS,
	},
	{
		displayName: CLEAR_WITH,
		name: 'clearWith',
		type: 'options',
		options: [
			{ name: 'Empty Text', value: 'text' },
			{ name: 'Null', value: 'null' },
		],
		default: 'text',
		description: `What the fields of "${CLEAR_FIELDS}" are set to. Which one Acquire prefers is not documented.`,
	},
];
