import { descriptionOf } from '../../../scripts/samples/newNode';
import { nodeNames } from '../../../scripts/samples/registries';
import { choicesOf, everyParameter } from './parameters';

// How many characters n8n 2.41.1 shows in its panel at 1440 px, as measured with text of ours: of a label 34 beside the switch to an
// expression, 27 to 29 in a collection, 22 to 26 in what stands within that; of a choice 45 as one of several, 43 in a collection.
const MAX_LABELS = [32, 28, 22];
const MAX_CHOICE = 43;

// n8n has names of its own for these modes, whatever a node calls them.
const SHOWN_MODES: Readonly<Record<string, string>> = { list: 'From List', id: 'By ID', url: 'By URL' };

const UNITS = /\b(milliseconds?|seconds?|minutes?|hours?|days?|pixels?|characters?|bytes?|[KM]B)\b/i;
const MEASURES = /(duration|timeout|delay|interval|length|width|height|timeLimit)$/i;

const parameters = nodeNames().flatMap((node) => everyParameter(descriptionOf(node).properties).map(({ path, parameter }) => ({ title: `${node}: ${path}`, parameter })));
const shown = parameters.filter(({ parameter }) => parameter.type !== 'notice');
const numbers = parameters.filter(({ parameter }) => parameter.type === 'number');
const labels = shown.map(({ title, parameter }) => ({ title, label: parameter.displayName, depth: title.split(' > ').length - 1 }));

describe('labels', () => {
	it('are all of a length that the panel shows', () => {
		expect(labels.filter(({ label, depth }) => label.length > MAX_LABELS[Math.min(depth, MAX_LABELS.length - 1)])).toEqual([]);
	});

	it('are of such a length in drop-downs too', () => {
		const long = shown.flatMap(({ title, parameter }) => choicesOf(parameter).map(({ name }) => ({ title, label: name }))).filter(({ label }) => label.length > MAX_CHOICE);
		expect(long).toEqual([]);
	});
});

describe('modes of locators', () => {
	const modes = shown.flatMap(({ title, parameter: { modes: all = [] } }) => all.map(({ name, displayName }) => ({ title, name, displayName })));

	it('are called what n8n shows of them', () => {
		expect(modes.filter(({ name, displayName }) => (SHOWN_MODES[name] ?? displayName) !== displayName)).toEqual([]);
	});
});

describe('numbers', () => {
	it.each(numbers.filter(({ parameter }) => MEASURES.test(parameter.name) || UNITS.test(`${parameter.displayName} ${parameter.description}`)))('name their unit in the label of $title', ({ parameter }) => {
		expect(parameter.displayName).toMatch(/ \((Ms|Seconds|Minutes|Hours|Days|Pixels|Characters|KB|MB)\)$/);
	});
});
