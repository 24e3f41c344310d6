import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../input/blank';
import { numberOfDigits } from '../input/digits';
import { quote } from '../input/quote';
import type { RunOptions } from './operation';
import { inputError } from '../input/itemError';
import { DEFAULT_PAGES_AT_ONCE } from '../service/pageReader';

export const MAX_CONCURRENCY = 50;
export const MAX_RETRIES = 10;
export const MAX_TIMEOUT_MS = 600_000;
export const MAX_PAGES_AT_ONCE = 10;

export const DEFAULT_CONCURRENCY = 25;
export const DEFAULT_RETRIES = 4;
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The run's options from the evaluated `options` collection. Numbers may be text. @throws {ItemError} for what is no number */
export function readRunOptions(all: IDataObject): RunOptions {
	return {
		concurrency: clampedNumber(all.concurrency, 'Concurrency', DEFAULT_CONCURRENCY, 1, MAX_CONCURRENCY),
		maxRetries: clampedNumber(all.maxRetries, 'Max Retries', DEFAULT_RETRIES, 0, MAX_RETRIES),
		// 0 stands for the maximum, ten minutes.
		timeout: clampedNumber(all.timeout, 'Timeout (Ms)', DEFAULT_TIMEOUT_MS, 0, MAX_TIMEOUT_MS) || MAX_TIMEOUT_MS,
		pagesAtOnce: clampedNumber(all.pagesAtOnce, 'Pages at Once', DEFAULT_PAGES_AT_ONCE, 1, MAX_PAGES_AT_ONCE),
		all,
	};
}

/** The number, brought between `min` and `max`; `fallback` where the option is not set. */
function clampedNumber(value: unknown, parameter: string, fallback: number, min: number, max: number): number {
	if (isBlank(value)) return fallback;
	const number = numberOfDigits(value);
	if (typeof number !== 'number' || Number.isNaN(number)) {
		throw inputError(parameter, `'${parameter}' is not a whole number: ${quote(value)}`, `Enter a whole number from ${min} to ${max}.`);
	}
	return Math.min(Math.max(Math.trunc(number), min), max);
}
