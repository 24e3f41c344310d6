import { join, resolve } from 'node:path';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

const nodesFolder = resolve(__dirname, '../../nodes');

/** A new node of ours, by its class and folder name: AcquireContact. */
export function newNode(name: string): INodeType {
	const { [name]: NodeClass } = require(join(nodesFolder, name, `${name}.node.ts`)) as Record<string, new () => INodeType>;
	return new NodeClass();
}

/** The description of a new node of ours. */
export function descriptionOf(node: string): INodeTypeDescription {
	return newNode(node).description;
}
