import type { IDataObject, INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { titleCase } from '../../nodes/operations/titleCase';
import type { Operation } from '../../nodes/operations/operation';
import type { ContractCall } from '../samples/contractExamples';
import { choiceLine, parameterTable } from './parameterTable';

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
	const [events, others] = [properties.filter(({ name }) => name === 'triggerOn'), properties.filter(({ name }) => name !== 'triggerOn')];
	// The events have a list of their own: their descriptions are long.
	return page(description, [...notices, parameterTable([...events.map((property) => ({ ...property, options: [] })), ...others]), '', ...events.flatMap(choicesOf)]);
}

function choicesOf({ displayName, options = [] }: INodeProperties): string[] {
	return [`### ${displayName}\n`, ...(options as INodePropertyOptions[]).map((option) => `- ${choiceLine(option)}`), ''];
}

function page({ displayName, name, description, usableAsTool }: INodeTypeDescription, sections: readonly string[]): string {
	// The browser tests of the panels take them.
	const pictures = ['light', 'dark'].map((theme) => `![${displayName} in n8n's ${theme} theme](../screenshots/${name}-${theme}.png)`);
	return `# ${displayName}

${pictures.join(' ')}

${description}. Made from the node's own description by \`npm run docs:reference\`; do not edit.
${typeof usableAsTool === 'object' ? `\nFor *Set Manually* under *Tool Description*, after what the operation does: ${usableAsTool.replacements?.description}\n` : ''}
${sections.join('\n')}`;
}

function section({ operation, call, example }: Described): string {
	const { resource, value, name, action, description, properties, simplified } = operation;
	const chosen = JSON.stringify(properties).includes('"Columns to Return"') ? ', and *Columns to Return*' : '';
	const notices = properties.filter(({ type }) => type === 'notice').map(({ displayName }) => `> ${displayName}\n`);
	return [
		`### ${titleCase(resource)}: ${name}\n`,
		`${description}.`.replace(/\.\.$/, '.') + '\n',
		...notices,
		`In n8n's list of actions: *${action}* (\`${resource}\`, \`${value}\`).\n`,
		`Sends \`${call.call}\` (documented: ${call.confidence}${call.isPublished ? '' : ', unverified: no published page leads to it'}).\n`,
		parameterTable(properties),
		'',
		...(simplified === undefined ? [] : [`*Simplified* keeps: ${[...new Set(['id', ...simplified])].map((column) => `\`${column}\``).join(', ')}${chosen}.\n`]),
		'```json',
		JSON.stringify(example, null, 2),
		'```',
		'',
	].join('\n');
}

/** The list of a notice, whose entries bring their numbers along, and what may come behind it. */
function asMarkdown(html: string): string {
	return html.replaceAll('<ul>', '\n>').replaceAll('<li>', '\n> ').replaceAll('</li>', '').replace(/<\/ul>(.+)$/, '\n>\n> $1').replaceAll('</ul>', '').replaceAll('&amp;', '&');
}
