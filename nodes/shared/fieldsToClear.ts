import { quote } from './identifier';
import { splitList } from './listInput';
import type { WorkflowItem } from './operation';
import { refuseInput } from './refusal';

const PARAMETER = 'Clear Field Names or IDs';

/** The keys that the item wants emptied, from a list, a JSON list as text, comma-separated text, or nothing. Throws a Refusal. */
export function fieldsToClear(item: WorkflowItem): string[] {
	// The collection is read once a run; this option may differ between items, but is rarely used at all.
	if (item.rawParameter('options.fieldsToClear', null) === null) return [];
	return parseKeys(item.parameter('options.fieldsToClear', []), PARAMETER);
}

/** Keys from a list, a JSON list as text, or comma-separated text; each once. Throws a Refusal that names the parameter. */
export function parseKeys(value: unknown, parameter: string): string[] {
	const keys = splitList(value, parameter);
	if (keys.some((key) => typeof key !== 'string')) {
		throw refuseInput(parameter, `'${parameter}' is not a list of field names: ${quote(value)}`, 'Give names separated by commas, e.g. city, state.');
	}
	return [...new Set(keys as string[])];
}
