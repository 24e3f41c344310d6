import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { nameKey } from '../../input/nameKey';
import { createPlan } from '../../operations/createPlan';
import type { Bodies } from '../../operations/endpointTypes';
import { Lookup } from '../../operations/lookups';
import { outputRecord } from '../../operations/output';
import { readBack } from '../../operations/readBack';
import { acknowledgement } from '../../operations/results';
import { severalCalls } from '../../operations/severalCalls';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { recordsOf } from '../../records/recordKind';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { notListed } from '../notListed';
import { details, name, resource, SIMPLIFIED_CATEGORY } from './fields';
import { categories } from './kind';
import { categoriesNamed, readCategories } from './list';

export const createCategory = severalCalls({
	resource,
	value: 'create',
	action: 'Create a category',
	description: 'Create a category in a knowledge base. Acquire does not return it: it is read back from the list by its name.',
	endpoint: 'createCategory',
	simplified: SIMPLIFIED_CATEGORY,
	fields: { knowledgeBaseId, name, ...details },
	planFor({ knowledgeBaseId: groupId, name: wanted, ...given }, output, item) {
		// The same list as that in which a parent is found by its name.
		const all = recordsOf(categories, item);
		return createPlan({
			lookup: new Lookup(`categories named ${nameKey(wanted)} in ${groupId}`, async (_client, lookups) => idsOf(categoriesNamed(await lookups.share(all), wanted))),
			what: `a category named '${wanted}'`,
			requireNew: (ids) => requireNew(ids, wanted),
			create: async (client) => await createAndRead(client, { groupId, name: wanted, ...given }),
			output: (created) => outputRecord(created, output, SIMPLIFIED_CATEGORY, { action: 'created' }),
		});
	},
});

/** Creates the category. @throws {ItemError} also where several have its name then: another execution may have created one */
async function createAndRead(client: AcquireClient, category: Bodies['createCategory']): Promise<IDataObject> {
	const { groupId, name: wanted } = category;
	const recordName = 'The category';
	const request = endpointRequest('createCategory', {}, { body: { ...category }, recordName, unknownEffect: 'The category may have been created' });
	await client.request(request, acknowledgement);
	const created = categoriesNamed(await readBack('The category was created', 'possibleNotRepeatable', async () => await readCategories(client, groupId)), wanted);
	if (created.length === 1) return created[0];
	throw notListed('category', 'name', wanted, idsOf(created));
}

function idsOf(rows: readonly IDataObject[]): number[] {
	return rows.map(({ id }) => Number(id));
}

/** @throws {ItemError} where there is a category of the name */
function requireNew(ids: readonly number[], name: string): void {
	if (ids.length === 0) return;
	throw new ItemError(`The knowledge base already has a category named '${name}': ID ${ids.join(', ')}`, { description: 'Use Update to change it, or another name.', details: { parameter: 'Name' } });
}
