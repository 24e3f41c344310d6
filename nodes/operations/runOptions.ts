import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../input/object';
import { isBlank } from '../input/blank';
import { quote } from '../input/quote';
import type { RunOptions } from './operation';
import { refuseInput } from '../input/itemError';

const MOST_IN_FLIGHT = 50;
const MOST_RETRIES = 10;
const LONGEST_TIMEOUT_MS = 600_000;

export const DEFAULT_CONCURRENCY = 20;
export const DEFAULT_RETRIES = 4;
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The run's options from the evaluated `options` collection. Numbers may be text. Throws a Refusal for what is no number. */
export function readRunOptions(collection: unknown): RunOptions {
	const all = (isObject(collection) ? collection : {}) as IDataObject;
	return {
		sendEmptyValues: all.sendEmptyValues === true || all.sendEmptyValues === 'true',
		clearWith: all.clearWith === 'null' ? null : '',
		concurrency: wholeNumber(all.concurrency, 'Concurrency', DEFAULT_CONCURRENCY, 1, MOST_IN_FLIGHT),
		maxRetries: wholeNumber(all.maxRetries, 'Max Retries', DEFAULT_RETRIES, 0, MOST_RETRIES),
		// As elsewhere in n8n, 0 is no limit.
		timeout: wholeNumber(all.timeout, 'Timeout', DEFAULT_TIMEOUT_MS, 0, LONGEST_TIMEOUT_MS) || LONGEST_TIMEOUT_MS,
		all,
	};
}

/** The number, brought between `least` and `most`; `fallback` where the option is not set. */
function wholeNumber(value: unknown, parameter: string, fallback: number, least: number, most: number): number {
	if (isBlank(value)) return fallback;
	const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
	if (Number.isNaN(number)) {
		throw refuseInput(parameter, `'${parameter}' is not a number: ${quote(value)}`, `Give a whole number from ${least} to ${most}.`);
	}
	return Math.min(Math.max(Math.trunc(number), least), most);
}
