import type { INodeProperties, INodePropertyCollection, INodePropertyMode, INodePropertyOptions } from 'n8n-workflow';

/** A table of parameters, with a row for each, and for each one within a collection. */
export function parameterTable(properties: readonly INodeProperties[]): string {
	// A parameter whose choices depend on another one stands in the description once for each.
	const rows = new Set(rowsOf(properties));
	return ['| Parameter | Name | Type | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(properties: readonly INodeProperties[], within = ''): string[] {
	return properties.filter(({ type }) => type !== 'notice' && type !== 'hidden').flatMap((property) => parameterRows(property, within));
}

function parameterRows(property: INodeProperties, within: string): string[] {
	const { displayName, name, type, required, options = [] } = property;
	const label = within === '' ? displayName : `${within} > ${displayName}`;
	const row = `| ${label} | \`${name}\` | ${type}${required ? ', required' : ''} | ${cell(facts(property))} |`;
	if (type === 'collection') return [row, ...rowsOf(options as INodeProperties[], label)];
	if (type === 'fixedCollection') return [row, ...(options as INodePropertyCollection[]).flatMap((group) => rowsOf(group.values, `${label} (\`${group.name}\`)`))];
	return [row];
}

/** What there is to know of a parameter, in sentences and lines. */
function facts({ type, description, hint, placeholder, typeOptions = {}, modes = [], options = [], displayOptions, default: initial }: INodeProperties): string[] {
	const { minValue, maxValue } = typeOptions;
	const range = [...(minValue === undefined ? [] : [`from ${minValue}`]), ...(maxValue === undefined ? [] : [`to ${maxValue}`])].join(' ');
	// That of a collection is the label of its button.
	const example = type.toLowerCase().endsWith('collection') ? undefined : placeholder?.replace(/^e\.g\. /, '');
	const sentences = [description, hint, example && `E.g. ${code(example)}`, range && `Takes values ${range}`, defaultOf(type, initial), ...conditions(displayOptions?.show)];
	const choices = type === 'options' || type === 'multiOptions' ? (options as INodePropertyOptions[]).map(choiceLine) : modes.map(modeLine);
	return [sentences.filter(Boolean).map((text) => sentence(String(text))).join(' '), ...choices];
}

/** The choices of a parameter, each on a line of its own. */
export function choiceLine({ name, value, description }: INodePropertyOptions): string {
	return `${name} (${code(value)})${description === undefined ? '' : `: ${description}`}`;
}

function modeLine({ displayName, name, placeholder, hint }: INodePropertyMode): string {
	return `${displayName} (${code(name)})${placeholder === undefined ? '' : `, ${placeholder}`}${hint === undefined ? '' : `: ${hint}`}`;
}

function defaultOf(type: string, initial: unknown): string | undefined {
	if (type === 'resourceLocator') return `Default: ${code((initial as { mode: string }).mode)}`;
	if (initial === '' || initial === undefined || initial === null) return undefined;
	return typeof initial === 'object' ? undefined : `Default: ${code(initial)}`;
}

function conditions(show: Record<string, unknown> = {}): string[] {
	const others = Object.entries(show).filter(([name]) => !['resource', 'operation'].includes(name));
	return others.map(([name, values]) => (name === '@tool' ? ofTool(values as boolean[]) : `Only if ${code(name.replace(/^\//, ''))} is ${(values as unknown[]).map((value) => code(typeof value === 'object' ? JSON.stringify(value) : value)).join(' or ')}`));
}

function ofTool([isTool]: boolean[]): string {
	return isTool ? 'Only in a tool of an AI agent' : 'Not in a tool of an AI agent';
}

function code(value: unknown): string {
	return `\`${String(value)}\``;
}

function sentence(text: string): string {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}

function cell(lines: readonly string[]): string {
	return lines
		.filter((line) => line !== '')
		.join('<br>')
		.replace(/<a [^>]*>([^<]*)<\/a>/g, '$1')
		.replaceAll('|', '\\|')
		.replace(/\s*\n\s*/g, ' ');
}
