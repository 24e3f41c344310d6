import { randomBytes } from 'crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import type { Resumption } from './operation';

/**
 * An operation that waits takes one item: the execution goes on with one response. n8n resumes its own node for a tool that asks a
 * person before another tool runs ("HitlTool"), and none that an agent calls for itself.
 * @throws {ItemError} for several items, and in a tool that n8n does not resume
 */
export function requireSingleItem(context: Pick<IExecuteFunctions, 'getNode'>, itemCount: number): void {
	if (/(?<!Hitl)Tool$/.test(context.getNode().type)) {
		throw new ItemError('An AI agent cannot wait within a tool, so nothing was sent', {
			description: 'Use another operation here. To have a person approve what a tool does, add this node as a human review step between the agent and that tool.',
		});
	}
	if (itemCount === 1) return;
	throw new ItemError(`This operation waits for one response, but the input has ${itemCount} items, so nothing was sent`, {
		description: "Put a Loop Over Items node before this one to send and wait for each, or turn on 'Execute Once' in the node's settings to do so only for the first item.",
	});
}

/** Links to the execution as it is to wait now. n8n's signature alone is the same in every round of a loop. */
export function newResumption(context: Pick<IExecuteFunctions, 'getSignedResumeUrl'>): Resumption {
	const id = randomBytes(12).toString('base64url');
	return { id, url: (parameters) => context.getSignedResumeUrl({ ...parameters, request: id }) };
}

/**
 * Pauses the execution. If nobody responds in time, n8n passes on the node's input, so this replaces it by `unanswered`: otherwise the input
 * would look like a response.
 */
export async function waitForResponse(context: IExecuteFunctions, unanswered: INodeExecutionData[], till: Date): Promise<void> {
	// A list of its own: with an error output, n8n takes the items out of the node's output.
	context.getExecuteData().data.main = [[...unanswered]];
	// n8n 1.x checks the signatures of links only where a node asks for it. n8n 2 always does, and has no such method.
	(context as { setSignatureValidationRequired?(): void }).setSignatureValidationRequired?.();
	await context.putExecutionToWait(till);
}
