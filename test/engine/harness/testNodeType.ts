import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A node type whose `execute` is the given function, for `RunOptions.nodeTypes`; `more` adds to its description. */
export function testNodeType(
	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>,
	more: Partial<INodeTypeDescription> = {},
): INodeType {
	return {
		description: {
			displayName: 'Test',
			name: 'test',
			group: [],
			version: 1,
			description: 'Test',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			properties: [],
			...more,
		},
		execute,
	};
}
