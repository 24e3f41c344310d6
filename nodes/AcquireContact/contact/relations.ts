import type { INodeProperties } from 'n8n-workflow';
import { parseKeys } from '../../input/list';
import type { WorkflowItem } from '../../operations/operation';
import { refuseInput } from '../../input/itemError';

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
	description: 'What belongs to the contact and is returned along with it',
};

/** The relations of the run's options. Throws a Refusal for one that contacts do not have. */
export function relationsOf({ options }: WorkflowItem): string[] {
	const relations = parseKeys(options.all.relations, 'Relations');
	const known = RELATIONS.map(({ value }) => value);
	const strange = relations.find((relation) => !known.includes(relation));
	if (strange === undefined) return relations;
	throw refuseInput('Relations', `Contacts have no relation '${strange}'`, `Use one of: ${known.join(', ')}.`);
}
