import { type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import { testNodeType } from '../harness/testNodeType';

export const CHAIN_TYPE = '@n8n/n8n-nodes-langchain.chainLlm';

/**
 * A Basic LLM Chain whose model is a function of the prompt; an error that it returns is one of the model. Like n8n's own, the node
 * pairs only the items of errors, and leaves it to n8n-core to pair the others.
 */
export function basicLlmChain(respond: (prompt: string) => string | Error): INodeType {
	return testNodeType(
		async function () {
			const items = this.getInputData().map((_item, item) => {
				const response = respond(String(this.getNodeParameter('text', item)));
				if (typeof response === 'string') return { json: { text: response } };
				if (!this.continueOnFail()) throw response;
				return { json: { error: response.message }, pairedItem: { item } };
			});
			return [items];
		},
		{ version: [1.7], inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel], properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }] },
	);
}
