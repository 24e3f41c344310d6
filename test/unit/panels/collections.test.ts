import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import { descriptionOf } from '../../../scripts/samples/newNode';
import { registries } from '../../../scripts/samples/registries';
import { everyParameter, runWith } from './parameters';

const TEXTS = ['={{ $json.held }}', '={{ { search: "x" } }}', '{"search": "x"}', '[{"key": "a"}]'];
const WHOLE: unknown[] = [...TEXTS, 5, true, null, ['={{ $json.row }}'], [{ key: 'a' }]];
const ROWS: unknown[] = [...TEXTS, ['={{ $json.row }}'], [null, 'x', { unknown: '={{ $json.row }}' }]];

describe.each(registries())('what n8n makes of the collections of $node', ({ node, operations }) => {
	const description = descriptionOf(node);
	const parameters = everyParameter(operations.flatMap(({ properties }) => properties)).map(({ parameter }) => ({ ...parameter, displayOptions: undefined }));
	const collections = parameters.filter(({ type, typeOptions }) => type === 'collection' && !typeOptions?.multipleValues);
	const rows = parameters.filter(({ type, typeOptions }) => type === 'fixedCollection' && typeOptions?.multipleValues);
	const runAs = (parameter: (typeof parameters)[number], held: unknown) => runWith({ ...description, properties: [parameter] }, { [parameter.name]: held as NodeParameterValueType })[parameter.name];

	it.each(WHOLE)('is an object that keeps nothing of what stands in place of a collection: %j', (held) => {
		for (const collection of collections) {
			const kept = Object.values(runAs(collection, held) as object);
			expect(kept.filter((value) => typeof value !== 'function')).toEqual([]);
		}
	});

	it.each(WHOLE)('is an object without rows where it is not written row by row: %j', (held) => {
		for (const parameter of rows) expect(runAs(parameter, held)).toEqual({});
	});

	it.each(ROWS)('is rows with the fields of the panel where these are %j', (held) => {
		for (const parameter of rows) {
			const [{ name, values }] = parameter.options as Array<{ name: string; values: Array<{ name: string }> }>;
			const known = new Set(values.map((field) => field.name));
			const given = (runAs(parameter, { [name]: held }) as Record<string, INodeParameters[]>)[name];
			expect(given.every((row) => Object.keys(row).every((field) => known.has(field)))).toBe(true);
		}
	});
});
