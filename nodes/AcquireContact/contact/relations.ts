import type { INodeProperties } from 'n8n-workflow';
import { parseKeys } from '../../input/list';
import { cut } from '../../input/listed';
import type { WorkflowItem } from '../../operations/operation';
import { inputError } from '../../input/itemError';

const RELATIONS = [
	{ name: 'Cases', value: 'cases' },
	{ name: 'Company', value: 'company' },
	{ name: 'Fields', value: 'fields' },
	{ name: 'Tags', value: 'tags' },
	{ name: 'Timeline', value: 'timeline' },
	{ name: 'Visits', value: 'visits' },
];

/** What to return along with a contact. */
export const relationsOption: INodeProperties = {
	displayName: 'Relations',
	name: 'relations',
	type: 'multiOptions',
	options: RELATIONS,
	default: [],
	description: 'Related records to return with the contact',
};

/** The relations of the run's options. @throws {ItemError} for one that contacts do not have. */
export function relationsOf({ options }: WorkflowItem): string[] {
	const relations = parseKeys(options.all.relations, 'Relations');
	const known = RELATIONS.map(({ value }) => value);
	const unknown = relations.find((relation) => !known.includes(relation));
	if (unknown === undefined) return relations;
	throw inputError('Relations', `Contacts have no relation '${cut(unknown)}'`, `Use one of: ${known.join(', ')}.`);
}
