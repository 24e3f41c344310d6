import type { IWebhookDescription } from 'n8n-workflow';

/**
 * What n8n calls while an execution waits at the node. The path ends in the node's ID, by which n8n knows that it has to check the
 * link's signature.
 */
export const responseWebhooks: IWebhookDescription[] = (['GET', 'POST'] as const).map((httpMethod) => ({
	name: 'default', httpMethod, responseMode: 'onReceived', responseData: '', path: '={{ $nodeId }}', restartWebhook: true, isFullPath: true,
}));
