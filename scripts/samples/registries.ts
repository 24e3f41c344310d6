import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Operation } from '../../nodes/operations/operation';

const nodesFolder = resolve(__dirname, '../../nodes');

/** The operations of one node. */
export interface Registry {
	/** Class and folder name: AcquireContact. */
	node: string;
	operations: readonly Operation[];
}

/** Class and folder names of all nodes. */
export function nodeNames(): string[] {
	return readdirSync(nodesFolder)
		.filter((name) => name.startsWith('Acquire'))
		.sort();
}

/** Those of the triggers, which have no operations. */
export function triggerNames(): string[] {
	return nodeNames().filter((node) => !hasOperations(node));
}

/** The registries of all nodes that have operations: each has them in nodes/<Node>/operations.ts. */
export function registries(): Registry[] {
	return nodeNames()
		.filter(hasOperations)
		.map((node) => ({ node, operations: (require(join(nodesFolder, node, 'operations')) as { operations: readonly Operation[] }).operations }));
}

function hasOperations(node: string): boolean {
	return existsSync(join(nodesFolder, node, 'operations.ts'));
}
