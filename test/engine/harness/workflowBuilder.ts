import { randomUUID } from 'node:crypto';
import type { IConnections, INode, INodeParameters } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { WorkflowJson } from '../../../scripts/n8n/workflowJson';

export type { WorkflowJson };

/** A node: only `type` is needed; the name is the part of the type after the dot unless given. */
export function node(
	description: Partial<Omit<INode, 'parameters'>> & { type: string; parameters?: object },
): INode {
	return {
		id: randomUUID(),
		name: description.type.split('.').at(-1) ?? description.type,
		typeVersion: 1,
		position: [0, 0],
		...description,
		parameters: (description.parameters ?? {}) as INodeParameters,
	};
}

/** The trigger that `runWorkflow` gives its input items to. */
export function manualTrigger(name = 'Trigger'): INode {
	return node({ name, type: 'n8n-nodes-base.manualTrigger' });
}

/** One more wire: output `output` of `from` into input `input` of `to` (both 0 unless given). */
export interface Wire {
	from: string;
	to: string;
	output?: number;
	input?: number;
}

/**
 * A workflow whose nodes follow one another in the order given. A node that a wire leads to from an earlier one is not chained:
 * `workflow([trigger, update, ok, rejected], [{ from: update.name, output: 1, to: rejected.name }])`.
 */
export function workflow(nodes: INode[], wires: Wire[] = []): WorkflowJson {
	const position = new Map(nodes.map(({ name }, index) => [name, index]));
	const at = (name: string) => {
		const index = position.get(name);
		if (index === undefined) throw new Error(`A wire names "${name}", which is not among the nodes`);
		return index;
	};
	const branched = new Set(wires.filter(({ from, to }) => at(from) < at(to)).map(({ to }) => to));
	const chain = nodes.filter(({ name }) => !branched.has(name));
	const links: Wire[] = chain.slice(1).map(({ name }, index) => ({ from: chain[index].name, to: name }));
	const connections: IConnections = {};
	for (const { from, to, output = 0, input = 0 } of [...links, ...wires]) {
		const outputs = ((connections[from] ??= {})[NodeConnectionTypes.Main] ??= []);
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push({ node: to, type: NodeConnectionTypes.Main, index: input });
	}
	return { name: 'Test', nodes, connections, settings: { executionOrder: 'v1' } };
}
