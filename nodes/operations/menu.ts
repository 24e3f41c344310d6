import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation, Resource } from './operation';

/** A resource of a node, with the operation that a fresh node has. */
export interface ResourceEntry {
	resource: Resource;
	label: string;
	defaultOperation: string;
}

/** The node's properties: the resource, each resource's operations, and each operation's fields, shown where they belong. */
export function nodeProperties(
	resources: readonly ResourceEntry[],
	defaultResource: Resource,
	operations: readonly Operation[],
): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ label, resource }) => ({ name: label, value: resource })),
			default: defaultResource,
		},
		...resources.map((resource) => operationMenu(resource, operations)),
		...operations.flatMap(fieldsOf),
	];
}

function operationMenu({ resource, defaultOperation }: ResourceEntry, operations: readonly Operation[]): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations
			.filter((operation) => operation.resource === resource)
			.map(({ name, value, action, description }): INodePropertyOptions => ({ name, value, action, description }))
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
		default: defaultOperation,
	};
}

function fieldsOf({ resource, value, properties }: Operation): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...property.displayOptions?.show, resource: [resource], operation: [value] },
		},
	}));
}
