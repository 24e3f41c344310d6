import { type IVersionedNodeType, type NodeConnectionType, NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';
import type { ExtraNodeTypes } from '../harness/nodeTypes';
import { testNodeType } from '../harness/testNodeType';
import { AcquireContact } from '../../../nodes/AcquireContact/AcquireContact.node';
import { AcquireConversation } from '../../../nodes/AcquireConversation/AcquireConversation.node';
import { AcquireKnowledgeBase } from '../../../nodes/AcquireKnowledgeBase/AcquireKnowledgeBase.node';
import { nodeAsHumanReview, nodeAsTool } from '../harness/nodeAsTool';
import { loadClass } from '../harness/packageClasses';

/**
 * Node types of @n8n/n8n-nodes-langchain that the examples use, without their work, in the versions that 2.41.1 of that
 * package has; and our node as the tool that n8n makes of it.
 */
export const langchainStandIns: ExtraNodeTypes = {
	'@n8n/n8n-nodes-langchain.chatTrigger': { ...idle([1, 1.1, 1.2, 1.3, 1.4, 1.5], NodeConnectionTypes.Main), webhook: async () => ({}) },
	'@n8n/n8n-nodes-langchain.chainLlm': idle([1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9], NodeConnectionTypes.Main),
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': idle([1, 1.1, 1.2, 1.3], NodeConnectionTypes.AiLanguageModel),
	'@n8n/n8n-nodes-langchain.agent': idle([3], NodeConnectionTypes.Main),
	'n8n-nodes-acquire.acquireContactTool': nodeAsTool(new AcquireContact()),
	'n8n-nodes-acquire.acquireKnowledgeBaseTool': nodeAsTool(new AcquireKnowledgeBase()),
	'n8n-nodes-acquire.acquireConversationHitlTool': nodeAsHumanReview(new AcquireConversation()),
	'n8n-nodes-base.httpRequestTool': nodeAsTool(NodeHelpers.getVersionedNodeType(loadClass<IVersionedNodeType>('nodes', 'n8n-nodes-base.httpRequest'), 4.2)),
};

function idle(version: number[], output: NodeConnectionType) {
	return testNodeType(async () => [[]], { version, inputs: [], outputs: [output] });
}
