import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../nodes/operations/operation';
import type { ContractCall } from './contractExamples';
import { sampleExceptions } from './sampleExceptions';

const NO_VALUE = ['notice', 'hidden', 'resourceMapper'];
// What is asked of a list is left to the tests of that list.
const WITHOUT_FILTERS = ['options', 'filters', 'output', 'outputFields', 'returnAll', 'limit'];

/**
 * Values for an operation's parameters, taken from the contract's examples: by name from path, query and body. What cannot be
 * told by name stands in sampleExceptions.ts. Throws for a required parameter without a value.
 */
export function sampleParameters(node: string, operation: Operation, call: ContractCall): IDataObject {
	const { resource, value, properties } = operation;
	const exceptions = sampleExceptions[`${node}.${resource}.${value}`] ?? {};
	const parameters: IDataObject = { resource, operation: value };
	for (const property of properties) {
		if (NO_VALUE.includes(property.type) || WITHOUT_FILTERS.includes(property.name) || isOfAnotherMode(property)) continue;
		const sample = property.name in exceptions ? exceptions[property.name] : valueOf(property, call);
		if (sample !== undefined) parameters[property.name] = sample as IDataObject[string];
		else if (property.required) throw new Error(`${node}.${resource}.${value}: the contract has no example for '${property.name}': see scripts/samples/sampleExceptions.ts`);
	}
	return { ...parameters, ...exceptions };
}

/** True for a field that only shows in a mode which is not the default, such as JSON. */
function isOfAnotherMode({ displayOptions }: INodeProperties): boolean {
	const modes = displayOptions?.show?.fieldsMode;
	return Array.isArray(modes) && !modes.includes('define');
}

function valueOf(property: INodeProperties, call: ContractCall): unknown {
	if (property.type === 'collection') {
		const options = (property.options ?? []) as INodeProperties[];
		const given = options.map((option) => [option.name, valueOf(option, call)] as const).filter(([, value]) => value !== undefined);
		return Object.fromEntries(given);
	}
	const example = exampleNamed(property.name, call);
	if (example === undefined) return undefined;
	if (property.type === 'resourceLocator') return { __rl: true, mode: 'id', value: String(example) };
	return property.type === 'json' && typeof example === 'object' ? JSON.stringify(example) : example;
}

function exampleNamed(name: string, { path, query, body }: ContractCall): unknown {
	// Deletes take the id in the query, under one of several names.
	const idInQuery = /Id$/.test(name) ? (query[name] ?? query.id) : undefined;
	return path[name] ?? memberNamed(name, body) ?? query[name] ?? (typeof idInQuery === 'number' ? idInQuery : undefined);
}

/** The first member of that name, however deep. */
function memberNamed(name: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!Array.isArray(value) && Object.hasOwn(value, name)) return (value as IDataObject)[name];
	return Object.values(value).map((member) => memberNamed(name, member)).find((found) => found !== undefined);
}
