import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_CONCURRENCY, DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS } from './runOptions';

/** The `options` collection of an operation, from the options that it has. */
export function optionsCollection(...options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		// Not localeCompare: its first call sets up all locales, a third of the time that loading the node takes.
		options: [...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
	};
}

/** Options of every operation that sends requests. */
export const requestOptions: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: DEFAULT_CONCURRENCY,
		description: 'How many items are sent at once. With 1, each item waits for the one before it. Items of the same contact always do.',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: DEFAULT_RETRIES,
		description: 'How often a request is sent again when Acquire is busy or the connection breaks',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: DEFAULT_TIMEOUT_MS,
		description: 'How long to wait for an answer to one request, in milliseconds',
	},
];

/** Options of the operations that write a contact's fields. */
export const writeOptions: INodeProperties[] = [
	{
		displayName: 'Send Empty Values',
		name: 'sendEmptyValues',
		type: 'boolean',
		default: false,
		description: 'Whether to send fields whose value is empty, which empties them in Acquire',
	},
];

/** Options of the operations that write a contact which may already exist. */
export const clearOptions: INodeProperties[] = [
	{
		displayName: 'Clear Field Names or IDs',
		name: 'fieldsToClear',
		hint: 'They are emptied in Acquire, whatever they hold now',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getClearableFields' },
		default: [],
		description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Clear With',
		name: 'clearWith',
		type: 'options',
		options: [
			{ name: 'Empty Text', value: 'text' },
			{ name: 'Null', value: 'null' },
		],
		default: 'text',
		description: 'What the fields of "Clear Field Names or IDs" are set to. Which one Acquire prefers is not documented.',
	},
];

/** How a returned contact is put into the item. */
export const outputOptions: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'Returned Contact', value: 'raw', description: 'The contact as Acquire returns it' },
			{ name: 'Selected Fields', value: 'selected', description: 'The ID and the fields that you choose' },
			{ name: 'Simplified', value: 'simple', description: 'The ten main fields, without nesting' },
		],
		default: 'raw',
	},
	{
		displayName: 'Output Field Names or IDs',
		name: 'outputFields',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getOutputFields' },
		default: [],
		description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		displayOptions: { show: { output: ['selected'] } },
	},
];
