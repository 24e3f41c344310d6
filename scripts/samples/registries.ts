import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Operation } from '../../nodes/operations/operation';

const nodesFolder = resolve(__dirname, '../../nodes');

/** The operations of one node. */
export interface Registry {
	/** Class and folder name: AcquireContact. */
	node: string;
	operations: readonly Operation[];
}

/** The registries of all nodes: each node has its operations in nodes/<Node>/operations.ts. */
export function registries(): Registry[] {
	return readdirSync(nodesFolder)
		.filter((name) => name.startsWith('Acquire'))
		.sort()
		.map((node) => ({ node, operations: (require(join(nodesFolder, node, 'operations')) as { operations: readonly Operation[] }).operations }));
}
