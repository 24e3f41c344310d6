import type { INodeProperties } from 'n8n-workflow';
import { choices } from '../../operations/fields/choice';
import type { WorkflowItem } from '../../operations/operation';

const { property, read } = choices('Relations', ['cases', 'company', 'fields', 'tags', 'timeline', 'visits'], { description: 'Related records to return with the contact' });

/** What to return along with a contact. */
export const relationsOption: INodeProperties = { ...property, name: 'relations', required: undefined };

/** The relations of the run's options. @throws {ItemError} for one that contacts do not have. */
export function relationsOf(item: WorkflowItem): string[] {
	return read(item.options.all.relations, { label: property.displayName, item });
}
