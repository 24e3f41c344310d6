import { parseKeys } from '../../input/list';
import type { WorkflowItem } from '../../operations/operation';
import { optionsIn } from '../../operations/runOptions';
import { CLEAR_FIELDS } from './options';

/** The keys that the item wants emptied, from a list, a JSON list as text, comma-separated text, or nothing. @throws {ItemError}. */
export function fieldsToClear(item: WorkflowItem): string[] {
	// The collection is read once a run; this option may differ between items, but is rarely used at all.
	if (typeof item.rawParameter('options', {}) === 'string') return parseKeys(optionsIn(item.parameter('options', {})).fieldsToClear ?? [], CLEAR_FIELDS);
	if (item.rawParameter('options.fieldsToClear', null) === null) return [];
	return parseKeys(item.parameter('options.fieldsToClear', []), CLEAR_FIELDS);
}
