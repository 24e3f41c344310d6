import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { descriptionOf } from '../../../scripts/samples/newNode';
import { nodeNames } from '../../../scripts/samples/registries';
import { choicesOf, everyParameter } from './parameters';

const nodesFolder = resolve(__dirname, '../../../nodes');
const nodes = nodeNames().map((node) => ({ node, description: descriptionOf(node) }));
const parameters = nodes.flatMap(({ node, description }) => everyParameter(description.properties).map(({ path, parameter }) => ({ title: `${node}: ${path}`, parameter })));

/** The texts of a parameter, by what they are; those that it does not have are left out. */
function textsOf(parameter: INodeProperties): Array<[what: string, text: unknown]> {
	const { displayName, name, description, placeholder, hint, modes = [] } = parameter;
	const texts: Array<[string, unknown]> = [['label', displayName], ['name', name], ['description', description], ['placeholder', placeholder], ['hint', hint]];
	for (const mode of modes) texts.push(['mode', mode.displayName], ['mode', mode.name], ['placeholder', mode.placeholder], ['hint', mode.hint]);
	for (const choice of choicesOf(parameter)) texts.push(['choice', choice.name], ['description', choice.description], ['action', choice.action]);
	return texts.filter(([, text]) => text !== undefined);
}

function isEmpty(text: unknown): boolean {
	return typeof text !== 'string' || text.trim() === '';
}

describe('what a panel says', () => {
	it('is nowhere empty', () => {
		const empty = parameters.flatMap(({ title, parameter }) => textsOf(parameter).filter(([, text]) => isEmpty(text)).map(([what]) => `${title}: ${what}`));
		expect(empty).toEqual([]);
	});

	it.each(nodes)('is complete above the panel of $node', ({ description }) => {
		const { displayName, name, group, subtitle, defaults, builderHint, eventTriggerDescription, activationMessage } = description;
		const texts = [displayName, name, ...group, subtitle, description.description, defaults.name, builderHint?.searchHint, eventTriggerDescription, activationMessage].filter((text) => text !== undefined);
		expect(texts.filter(isEmpty)).toEqual([]);
	});

	it.each(nodes)('has pictures for the icon of $node', ({ node, description: { icon } }) => {
		const files = Object.values(icon as object).map((file: string) => join(nodesFolder, node, file.replace(/^file:/, '')));
		expect(files).toHaveLength(2);
		expect(files.filter((file) => !existsSync(file) || !file.endsWith('.svg'))).toEqual([]);
	});

	it.each(parameters.filter(({ parameter }) => parameter.type === 'options' && choicesOf(parameter).length > 0))('has a default among the choices of $title', ({ parameter }) => {
		expect(choicesOf(parameter).map(({ value }) => value)).toContain(parameter.default);
	});
});
