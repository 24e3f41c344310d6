import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_PAGES_AT_ONCE } from '../service/pageReader';
import { NOT_AS_TOOL } from './asTool';
import { byText } from './byText';
import { DEFAULT_CONCURRENCY, DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS, MAX_CONCURRENCY, MAX_PAGES_AT_ONCE, MAX_RETRIES, MAX_TIMEOUT_MS } from './runOptions';

/** The `options` collection of an operation: what every request has, and its own. */
export function optionsCollection(...own: INodeProperties[]): INodeProperties {
	return own.length === 0 ? plainOptions : withRequestOptions(own);
}

function withRequestOptions(own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...own, ...requestOptionFields].sort(byText('displayName')),
	};
}

const requestOptionFields: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_CONCURRENCY },
		default: DEFAULT_CONCURRENCY,
		description: 'How many items are sent at once. With 1, each item waits for the one before it. Changes to one record always do.',
		displayOptions: NOT_AS_TOOL,
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: MAX_RETRIES },
		default: DEFAULT_RETRIES,
		description: 'How many times to retry a request when Acquire is busy or the connection drops. After too many requests, it is counted anew while others get through.',
	},
	{
		displayName: 'Timeout (Ms)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_MS },
		default: DEFAULT_TIMEOUT_MS,
		description: 'How long one attempt of a request may take, up to the last byte of its response, in milliseconds: 30,000 is 30 seconds; at most 600,000',
	},
];

/** For operations that read a list in pages. */
export const pagesAtOnceOption: INodeProperties = {
	displayName: 'Pages at Once',
	name: 'pagesAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_PAGES_AT_ONCE },
	default: DEFAULT_PAGES_AT_ONCE,
	description: 'How many pages of the list to request at once. With 1, each page waits for the one before it.',
	displayOptions: NOT_AS_TOOL,
};

// One object for all operations that have no options of their own: the menu recognizes the same object faster than an equal one.
const plainOptions = withRequestOptions([]);

/** The `options` of a list in pages that has no option of its own; one object for the same reason. */
export const pagedOptions = withRequestOptions([pagesAtOnceOption]);
