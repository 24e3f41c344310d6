import { descriptionOf } from '../../../scripts/samples/newNode';
import { nodeNames } from '../../../scripts/samples/registries';
import { everyParameter } from './parameters';

const boxes = nodeNames().flatMap((node) =>
	everyParameter(descriptionOf(node).properties)
		.filter(({ parameter }) => parameter.type === 'json')
		.map(({ path, parameter }) => ({ title: `${node}: ${path}`, parameter })),
);

describe('a JSON box', () => {
	it('is found in nodes', () => {
		expect(boxes.length).toBeGreaterThan(15);
	});

	it.each(boxes)('shows an example in $title', ({ parameter: { description = '', default: given } }) => {
		const example = exampleIn(description) ?? exampleIn(`e.g. ${String(given)}`);
		expect(example).toBeDefined();
		if (!example?.startsWith('{{')) expect(Object.keys(JSON.parse(example ?? '') as object).length).toBeGreaterThan(0);
	});

	it.each(boxes)('relies on no placeholder in $title, as n8n shows none in these boxes', ({ parameter: { placeholder } }) => {
		expect(placeholder).toBeUndefined();
	});
});

/** The JSON or expression behind "e.g.", up to the bracket that closes it. */
function exampleIn(text: string): string | undefined {
	const start = /e\.g\. (?=[[{])/.exec(text);
	if (start === null) return undefined;
	const rest = text.slice(start.index + start[0].length);
	let depth = 0;
	for (const [index, character] of [...rest].entries()) {
		if ('[{'.includes(character)) depth++;
		if (']}'.includes(character)) depth--;
		if (depth === 0) return rest.slice(0, index + 1);
	}
	return undefined;
}
