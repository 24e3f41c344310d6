import type { IConnections, IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

/** A workflow as n8n's editor exports it. */
export interface WorkflowJson {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IDataObject;
	pinData?: Record<string, INodeExecutionData[]>;
}
