import { parseKeys } from '../../input/list';
import type { WorkflowItem } from '../../operations/operation';
import { CLEAR_FIELDS } from './options';

/** The keys that the item wants emptied, from a list, a JSON list as text, comma-separated text, or nothing. @throws {ItemError}. */
export function fieldsToClear(item: WorkflowItem): string[] {
	// The collection is read once a run; this option may differ between items, but is rarely used at all.
	if (item.rawParameter('options.fieldsToClear', null) === null) return [];
	return parseKeys(item.parameter('options.fieldsToClear', []), CLEAR_FIELDS);
}
