import { nodeNames } from '../../../scripts/samples/registries';
import { choicesOf, descriptionOf, everyParameter } from './parameters';

// How much of a text n8n's panel shows at 1440 px, in its widest letters and with its narrowest column: measured in n8n 2.41.1.
const MAX_LABEL = 32;
const MAX_CHOICE = 50;

const UNITS = /\b(milliseconds?|seconds?|minutes?|hours?|days?|pixels?|characters?|bytes?|[KM]B)\b/i;
const MEASURES = /(duration|timeout|delay|interval|length|width|height|timeLimit)$/i;

const parameters = nodeNames().flatMap((node) => everyParameter(descriptionOf(node).properties).map(({ path, parameter }) => ({ title: `${node}: ${path}`, parameter })));
const shown = parameters.filter(({ parameter }) => parameter.type !== 'notice');
const numbers = parameters.filter(({ parameter }) => parameter.type === 'number');
const groups = parameters.flatMap(({ title, parameter }) => (parameter.options ?? []).flatMap((option) => ('values' in option ? [{ title, label: option.displayName }] : [])));

describe('labels', () => {
	it('are all of a length that the panel shows', () => {
		const long = [...shown.map(({ title, parameter }) => ({ title, label: parameter.displayName })), ...groups].filter(({ label }) => label.length > MAX_LABEL);
		expect(long).toEqual([]);
	});

	it('are of such a length in drop-downs too', () => {
		const long = shown.flatMap(({ title, parameter }) => choicesOf(parameter).map(({ name }) => ({ title, label: name }))).filter(({ label }) => label.length > MAX_CHOICE);
		expect(long).toEqual([]);
	});
});

describe('numbers', () => {
	it.each(numbers.filter(({ parameter }) => MEASURES.test(parameter.name) || UNITS.test(`${parameter.displayName} ${parameter.description}`)))('name their unit in the label of $title', ({ parameter }) => {
		expect(parameter.displayName).toMatch(/ \((Ms|Seconds|Minutes|Hours|Days|Pixels|Characters|KB|MB)\)$/);
	});
});
