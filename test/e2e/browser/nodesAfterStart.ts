import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Desk } from './desk';

/** A node of a workflow: its name, and what is set in it. */
export interface ShownNode {
	name: string;
	parameters: INodeParameters;
}

/** A manual trigger, and behind it a node of the package, of one type, for each of these. */
export function nodesAfterStart({ credential }: Desk, type: string, given: readonly ShownNode[]) {
	const start: INode = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const nodes = given.map(({ name, parameters }, index): INode => ({
		// n8n opens the first node whose id begins with the one that is asked for.
		id: randomUUID(), name, type: `n8n-nodes-acquire.${type}`, typeVersion: 1, position: [240 + 200 * (index % 6), 200 * Math.floor(index / 6)], parameters, credentials: { acquireApi: credential },
	}));
	return {
		nodes: [start, ...nodes],
		connections: { Start: { main: [nodes.map(({ name }) => ({ node: name, type: 'main' as const, index: 0 }))] } },
		settings: { executionOrder: 'v1' as const },
	};
}
