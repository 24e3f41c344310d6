import type { INodeProperties } from 'n8n-workflow';
import { newNode } from '../../../scripts/samples/newNode';
import { registries, triggerNames } from '../../../scripts/samples/registries';
import { everyParameter } from './parameters';

const nodes = [...registries().map(({ node }) => node), ...triggerNames()];

/** The methods that fill what a parameter offers, as n8n's editor asks for them: "kind name". */
function methodsOf({ typeOptions = {}, modes = [] }: INodeProperties): string[] {
	const lists = modes.flatMap((mode) => mode.typeOptions?.searchListMethod ?? []).map((name) => `listSearch ${name}`);
	const { loadOptionsMethod, resourceMapper } = typeOptions;
	return [...lists, ...(loadOptionsMethod ? [`loadOptions ${loadOptionsMethod}`] : []), ...(resourceMapper?.resourceMapperMethod ? [`resourceMapping ${resourceMapper.resourceMapperMethod}`] : [])];
}

describe.each(nodes)('%s', (name) => {
	const { description, methods = {} } = newNode(name);
	const parameters = everyParameter(description.properties).map(({ parameter }) => parameter);
	const named = new Set(parameters.flatMap(methodsOf));
	const given = Object.entries(methods).flatMap(([kind, functions]) => Object.keys(functions as object).map((method) => `${kind} ${method}`));

	it('has every method that its parameters name, and no other', () => {
		expect([...named].sort()).toEqual(given.filter((method) => !method.startsWith('credentialTest ')).sort());
	});

	const mappers = parameters.filter(({ type }) => type === 'resourceMapper');
	if (mappers.length > 0) {
		it('maps automatically unless it is a tool, where the columns are entered', () => {
			for (const { displayOptions, default: initial, typeOptions } of mappers) {
				const isTool = displayOptions?.show?.['@tool']?.[0];
				expect([isTool, (initial as { mappingMode: string }).mappingMode, typeOptions?.resourceMapper?.supportAutoMap]).toEqual(isTool ? [true, 'defineBelow', false] : [false, 'autoMapInputData', true]);
			}
		});

		it('finds a record by a column where it updates one, and nowhere else', () => {
			for (const { default: initial, typeOptions } of mappers) {
				const isUpdate = typeOptions?.resourceMapper?.mode === 'update';
				expect((initial as { matchingColumns?: string[] }).matchingColumns?.length ?? 0).toBe(isUpdate ? 1 : 0);
			}
			expect(mappers.some(({ typeOptions }) => typeOptions?.resourceMapper?.mode === 'update')).toBe(true);
		});
	}
});

describe('What belongs to a knowledge base', () => {
	const lists = everyParameter(newNode('AcquireKnowledgeBase').description.properties).filter(({ parameter }) => /Articles|Categories/.test(methodsOf(parameter).join()));

	// n8n compares the values as text, so that the whole locator would always be the same.
	const dependsOn = (wanted: boolean) => [...new Set(lists.filter(({ parameter }) => (parameter.typeOptions?.loadOptionsDependsOn?.join() === 'knowledgeBaseId.value') === wanted).map(({ parameter }) => `${parameter.required ? 'required' : 'optional'} ${methodsOf(parameter).join()}`))].sort();

	it('is asked for anew once another knowledge base is chosen, and listed anew where several can be chosen', () => {
		expect(dependsOn(true)).toEqual(['optional loadOptions getCategories', 'required listSearch searchArticles', 'required listSearch searchCategories']);
	});

	it('stays where it may be left out, as n8n empties a locator, and a filter would be dropped', () => {
		expect(dependsOn(false)).toEqual(['optional listSearch searchCategories']);
	});
});
