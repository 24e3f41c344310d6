import type { ResourceMapperField } from 'n8n-workflow';
import { oneOf } from '../../operations/fields/choice';
import { Lookup } from '../../operations/lookups';
import type { WorkflowItem } from '../../operations/operation';
import { withStandardAttributes } from '../attribute/attribute';
import type { AttributeLookups } from '../attribute/list';
import { NameIndex } from '../attribute/nameIndex';
import type { RecordFields } from './recordFields';
import type { KeyRules } from './resolvedKeys';

/** What the mapper's columns can be, prepared once a run: the workflow's saved columns are the same for all items. */
export interface MapperColumns extends Omit<KeyRules, 'sendUnknown'> {
	/** Keys of the columns that the user has taken out of the mapper, or never added. */
	removed: ReadonlySet<string>;
}

/**
 * True where columns of the item are matched with attributes by their names. Without a mode, as a workflow that was not made in the editor
 * may be, it is the one that the editor shows then. @throws {ItemError} for a mode that n8n's mapper does not have
 */
export function isAutomatic(item: WorkflowItem): boolean {
	return oneOf(item.rawParameter('columns.mappingMode', 'defineBelow'), ['autoMapInputData', 'defineBelow'], 'Mapping Column Mode') === 'autoMapInputData';
}

/** Finds the columns. Automatic mapping waits for the attributes: it would leave out what is newer than the saved columns. */
export function mapperColumns(kind: RecordFields, item: WorkflowItem, by: keyof AttributeLookups = isAutomatic(item) ? 'toSendBy' : 'toCheckBy'): Lookup<MapperColumns> {
	return new Lookup(`columns ${by}`, async (_client, lookups) => {
		const saved = savedColumns(item);
		const { listed, ...known } = await lookups.share(kind.attributes[by]);
		const removed = new Set(saved.filter((column) => column.removed === true).map(({ id }) => id));
		if (!known.isPart) return { ...known, removed };
		// Those that are not listed are taken to be as they were when the workflow was saved.
		const unlisted = saved.filter(({ id }) => id !== 'id').map(({ id, displayName }) => ({ key: id, label: displayName ?? id, inputType: 'text', options: [] }));
		return { ...known, attributes: new NameIndex(withStandardAttributes(kind, [...listed, ...unlisted])), removed, byName: isAutomatic(item) };
	});
}

function savedColumns(item: WorkflowItem): ResourceMapperField[] {
	const schema = item.rawParameter('columns.schema', []);
	return Array.isArray(schema) ? (schema as ResourceMapperField[]) : [];
}
