import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation } from '../../../nodes/operations/defineOperation';
import { optional } from '../../../nodes/operations/field';
import { choice } from '../../../nodes/operations/fields/choice';
import { text } from '../../../nodes/operations/fields/text';
import { record } from '../../../nodes/operations/results';
import { variants } from '../../../nodes/operations/variants';
import { Lookups } from '../../../nodes/operations/lookups';
import type { ReadyPlan } from '../../../nodes/operations/operation';
import { caughtError } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';

const words = { resource: 'tag', value: 'create', name: 'Create', action: 'Create a tag', description: 'Create a tag', result: record };
const name = text('Name');
const plain = operation('createTag')({ ...words, fields: { name }, body: (given) => ({ ...given, type: ['case'] }) });
const colored = operation('createTag')({ ...words, fields: { name, color: text('Color') }, body: (given) => ({ ...given, type: ['contact'] }) });
const tested = variants('kind', choice('Kind', ['plain', 'colored']), { plain, colored });

async function sent(parameters: IDataObject, raw = parameters): Promise<unknown> {
	const client = fakeClient(() => ({ id: 7 }));
	await (tested.plan(fakeItem({ parameters, raw })) as ReadyPlan).execute({ client, lookups: new Lookups(client) });
	return client.requests[0].body;
}

describe('variants', () => {
	it('sends what the chosen one sends', async () => {
		expect([await sent({ kind: 'plain', name: 'A' }), await sent({ kind: 'colored', name: 'A', color: 'red' })]).toEqual([
			{ name: 'A', type: ['case'] },
			{ name: 'A', color: 'red', type: ['contact'] },
		]);
	});

	it('shows the fields of one for its value alone, before what all have at the end', () => {
		expect(tested.properties.map(({ name: property, displayOptions }) => [property, displayOptions?.show])).toEqual([
			['kind', undefined],
			['name', undefined],
			['color', { kind: ['colored'] }],
			['options', undefined],
		]);
	});

	it('shows the parameter below what all begin with, where that is wanted', () => {
		const below = variants('kind', choice('Kind', ['plain', 'colored']), { plain, colored }, 'belowShared');
		expect(below.properties.map((property) => property.name)).toEqual(['name', 'kind', 'color', 'options']);
	});

	it('has one collection of optional fields, each shown for the values that have it', () => {
		const [color, shade, size] = ['Color', 'Shade', 'Size'].map((label) => optional(text(label)));
		const body = () => ({ name: 'A', type: ['case' as const] });
		const three = {
			a: operation('createTag')({ ...words, fields: { size, color }, body }),
			b: operation('createTag')({ ...words, fields: { size, shade }, body }),
			c: operation('createTag')({ ...words, fields: { size }, body }),
		};
		const { properties } = variants('kind', choice('Kind', ['a', 'b', 'c']), three);
		const shown = (all: INodeProperties[]) => all.map(({ name: property, displayOptions }) => [property, displayOptions?.show]);
		const fields = properties.find((property) => property.name === 'additionalFields');
		expect(shown(fields?.options as INodeProperties[])).toEqual([['color', { '/kind': ['a'] }], ['shade', { '/kind': ['b'] }], ['size', undefined]]);
		expect(shown(properties)).toEqual([
			['kind', undefined],
			['additionalFields', undefined],
			['options', undefined],
		]);
	});

	it('takes the name in the menu from an expression only: n8n drops the fields of an unknown literal value', async () => {
		expect(await sent({ kind: 'Colored', name: 'A', color: 'red' }, { kind: '={{ $json.kind }}' })).toEqual({ name: 'A', color: 'red', type: ['contact'] });
		expect(caughtError(() => tested.plan(fakeItem({ parameters: { kind: 'Colored', name: 'A', color: 'red' } }))).message).toContain("'Kind' must be one of colored, plain");
	});

	it('rejects a value that is not on offer', () => {
		expect(caughtError(() => tested.plan(fakeItem({ parameters: { kind: 'other', name: 'A' } }))).message).toBe("'Kind' must be one of colored, plain: \"other\"");
	});
});
