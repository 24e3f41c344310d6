import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NOT_AS_TOOL, toolNotice } from './asTool';
import { byText } from './byText';
import { DistinctProperties } from './distinctProperties';
import type { Operation } from './operation';
import { titleCase } from './titleCase';

/**
 * The node's properties: the resources in the registry's order, each resource's operations, and each operation's fields, shown where they
 * belong; above them what concerns the tool of an AI agent. A fresh node shows the first resource. The operation
 * shown for it is `chosen`, and for other resources, or where nothing is chosen, Get Many, or else the resource's first.
 */
export function nodeProperties(operations: readonly Operation[], chosen?: string): INodeProperties[] {
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	const [mainResource] = resources;
	return [
		toolNotice(operations),
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map((resource) => ({ name: titleCase(resource), value: resource })),
			default: mainResource,
		},
		...resources.map((resource) => operationMenu(resource, operations, resource === mainResource ? chosen : undefined)),
		...sharedFields(operations),
	];
}

function operationMenu(resource: string, operations: readonly Operation[], chosen?: string): INodeProperties {
	const own = operations.filter((operation) => operation.resource === resource);
	const defaultOperation = chosen ?? (own.find(({ value }) => value === 'getAll') ?? own[0]).value;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: own.map(({ name, value, action, description, waits }): INodePropertyOptions => ({ name, value, action, description, ...(waits && { displayOptions: NOT_AS_TOOL }) })).sort(byText('name')),
		default: defaultOperation,
	};
}

/** Whether the node has an operation of a resource. */
type Exists = (resource: string, operation: string) => boolean;

/** One property of the node, and the operations that have it, by resource. */
interface SharedField {
	property: INodeProperties;
	places: Map<string, string[]>;
	/** The fields that come right after it in one of those operations. */
	next: Set<SharedField>;
	/** How many fields it still waits for, while they are put in order. */
	waitsFor: number;
}

/**
 * The fields of all operations, each operation's in its order. A field that is the same in several operations is one property:
 * the editor grows slow with many.
 */
function sharedFields(operations: readonly Operation[]): INodeProperties[] {
	const fields = new DistinctProperties((property): SharedField => ({ property, places: new Map(), next: new Set(), waitsFor: 0 }));

	for (const { resource, value, properties } of operations) {
		let before: SharedField | undefined;
		for (const property of properties) {
			const field = fields.of(property);
			field.places.set(resource, [...(field.places.get(resource) ?? []), value]);
			before?.next.add(field);
			before = field;
		}
	}
	const pairs = new Set(operations.map(({ resource, value }) => `${resource} ${value}`));
	const exists: Exists = (resource, value) => pairs.has(`${resource} ${value}`);
	return inOrder(fields.all).flatMap(({ property, places }) => shownIn(property, places, exists));
}

/** The fields so that each stands after those before it; where two operations disagree about an order, the first one has its way. */
function inOrder(fields: SharedField[]): SharedField[] {
	for (const { next } of fields) next.forEach((field) => field.waitsFor++);
	const waiting = [...fields];
	const ordered: SharedField[] = [];
	while (waiting.length > 0) {
		const free = waiting.findIndex(({ waitsFor }) => waitsFor === 0);
		const [chosen] = waiting.splice(Math.max(free, 0), 1);
		chosen.next.forEach((field) => field.waitsFor--);
		ordered.push(chosen);
	}
	return ordered;
}

/**
 * The property for each group of places that one `show` can name. It takes every pair of its resources and operations, so a
 * resource joins a group only where that adds no operation that lacks the field.
 */
function shownIn(property: INodeProperties, places: ReadonlyMap<string, string[]>, exists: Exists): INodeProperties[] {
	const groups: Array<{ resource: string[]; operation: string[] }> = [];
	for (const [resource, values] of places) {
		const joined = groups
			.map((group) => ({ group, resources: [...group.resource, resource], operations: [...new Set([...group.operation, ...values])] }))
			.find(({ resources, operations }) => resources.every((one) => operations.every((value) => !exists(one, value) || places.get(one)?.includes(value))));
		if (joined === undefined) groups.push({ resource: [resource], operation: values });
		else Object.assign(joined.group, { resource: joined.resources, operation: joined.operations });
	}
	// The group first: n8n shows a property at once where what it depends on is an expression, also for other operations.
	return groups.map((group) => ({
		...property,
		displayOptions: { ...property.displayOptions, show: { ...group, ...property.displayOptions?.show } },
	}));
}
