import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { escapeTags } from '../input/escapeHtml';
import { asItemError } from '../input/itemError';
import { isTool } from './isTool';

interface NodeErrorOptions {
	/** How to go on. */
	description?: string;
	itemIndex?: number;
	/** The HTTP status of a response. */
	status?: number;
}

/** The error that n8n shows for the node, an API error where there is a status. Its message is the given one, whatever words it holds, without tags. */
export function nodeError(node: INode, message: string, { status, description, itemIndex }: NodeErrorOptions = {}): NodeApiError | NodeOperationError {
	// n8n shows the description as HTML. The message it shows as text, but for the note that a run failed; so do logs and error workflows.
	const shown = isTool(node) ? message : escapeTags(message, '‹');
	const options = { description: description && escapeTags(description), itemIndex };
	const error = status === undefined ? new NodeOperationError(node, shown, options) : new NodeApiError(node, { message: shown }, { message: shown, httpCode: String(status), ...options });
	// n8n puts a text of its own in place of one that holds the code of a network or file error, in any case: "rolePermissions" holds EPERM.
	error.message = shown;
	return error;
}

/** Whatever was thrown, as the error that n8n shows for the node. */
export function asNodeError(node: INode, thrown: unknown): NodeApiError | NodeOperationError {
	const { message, description } = asItemError(thrown);
	return nodeError(node, message, { description });
}
