import type { INode } from 'n8n-workflow';

/** Whether the node is the tool of an AI agent: n8n calls its type by another name then. */
export function isTool({ type }: INode): boolean {
	return type.endsWith('Tool');
}
