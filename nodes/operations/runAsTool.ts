import { type IExecuteFunctions, NodeConnectionTypes } from 'n8n-workflow';
import { isTool } from './isTool';
import { nodeError } from './nodeError';

/**
 * Of a tool with an error output, n8n's engine hands the model an empty list, also after a completed write. It has no such effect on one that
 * an agent calls directly, with the arguments on an input of their own.
 * @throws {NodeOperationError} which the engine hands to the model
 */
export function requireAnswerForModel(context: IExecuteFunctions): void {
	const node = context.getNode();
	if (!isTool(node) || node.onError !== 'continueErrorOutput' || context.getInputData(0, NodeConnectionTypes.AiTool).length > 0) return;
	throw nodeError(node, "A tool with an error output does not tell the model what it did, so the model would do it again. Set 'On Error' to 'Continue' in the tool's settings. Nothing was changed in Acquire.");
}
