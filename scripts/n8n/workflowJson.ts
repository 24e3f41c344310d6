import type { IConnections, INode, INodeExecutionData, IWorkflowSettings } from 'n8n-workflow';

/** A workflow as n8n's editor exports it. */
export interface WorkflowJson {
	id?: string;
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: Record<string, INodeExecutionData[]>;
}
