import type { IDataObject, INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { titleCase } from '../../nodes/operations/menu';
import type { Operation } from '../../nodes/operations/operation';
import type { ContractCall } from '../samples/contractExamples';

/** An operation with what the reference tells of it. */
export interface Described {
	operation: Operation;
	call: ContractCall;
	/** The first item that it returns for the contract's example, in its default output. */
	example: IDataObject;
}

/** The text of a node's reference page. */
export function referencePage(description: INodeTypeDescription, described: readonly Described[]): string {
	return page(description, described.map(section));
}

/** The text of a trigger's reference page. */
export function triggerPage(description: INodeTypeDescription): string {
	const { properties } = description;
	const notices = properties.filter(({ type }) => type === 'notice').map((notice) => `> ${asMarkdown(notice.displayName)}\n`);
	const shown = properties.filter(({ type }) => type !== 'notice');
	const choices = shown.filter(({ name }) => name === 'triggerOn').flatMap(choicesOf);
	return page(description, [...notices, tableOf(shown), '', ...choices]);
}

function choicesOf({ displayName, options = [] }: INodeProperties): string[] {
	return [`### ${displayName}\n`, ...(options as INodePropertyOptions[]).map(({ name, value, description }) => `- ${name} (\`${String(value)}\`)${description === undefined ? '' : `: ${description}`}`), ''];
}

function page({ displayName, name, description }: INodeTypeDescription, sections: readonly string[]): string {
	// The browser tests of the panels take them.
	const pictures = ['light', 'dark'].map((theme) => `![${displayName} in n8n's ${theme} theme](../screenshots/${name}-${theme}.png)`);
	return `# ${displayName}

${pictures.join(' ')}

${description}. Made from the node's own description by \`npm run docs:reference\`; do not edit.

${sections.join('\n')}`;
}

function section({ operation, call, example }: Described): string {
	const { resource, name, description, properties, simplified } = operation;
	const notices = properties.filter(({ type }) => type === 'notice').map(({ displayName }) => `> ${displayName}\n`);
	return [
		`### ${titleCase(resource)}: ${name}\n`,
		`${description}.`.replace(/\.\.$/, '.') + '\n',
		...notices,
		`Sends \`${call.call}\` (documented: ${call.confidence}${call.isPublished ? '' : ', unverified: no published page leads to it'}).\n`,
		tableOf(properties.filter(({ type }) => type !== 'notice' && type !== 'hidden')),
		'',
		...(simplified === undefined ? [] : [`*Simplified* keeps: ${[...new Set(['id', ...simplified])].map((column) => `\`${column}\``).join(', ')}.\n`]),
		'```json',
		JSON.stringify(example, null, 2),
		'```',
		'',
	].join('\n');
}

function tableOf(properties: readonly INodeProperties[]): string {
	// A parameter whose choices depend on another one stands in the description once for each.
	const rows = new Set(properties.flatMap((property) => parameterRows(property)));
	return ['| Parameter | Name | Type | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A parameter, and the options of a collection beneath it. */
function parameterRows(property: INodeProperties, within = ''): string[] {
	const { displayName, name, type, required, description = '', options = [] } = property;
	const row = `| ${within === '' ? displayName : `${within} > ${displayName}`} | \`${name}\` | ${type}${required ? ', required' : ''} | ${cell(description)} |`;
	if (type !== 'collection') return [row];
	return [row, ...(options as INodeProperties[]).filter((option) => option.type !== 'hidden').flatMap((option) => parameterRows(option, displayName))];
}

function cell(text: string): string {
	return text.replace(/<a [^>]*>([^<]*)<\/a>/g, '$1').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The list of a notice, whose entries bring their numbers along, and what may come behind it. */
function asMarkdown(html: string): string {
	return html.replaceAll('<ul>', '\n>').replaceAll('<li>', '\n> ').replaceAll('</li>', '').replace(/<\/ul>(.+)$/, '\n>\n> $1').replaceAll('</ul>', '').replaceAll('&amp;', '&');
}
