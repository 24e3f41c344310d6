import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { escapeTags } from '../input/escapeHtml';

interface NodeErrorOptions {
	/** How to go on. */
	description?: string;
	itemIndex?: number;
	/** The HTTP status of a response. */
	status?: number;
}

/** The error that n8n shows for the node, an API error where there is a status. Its message is the given one, whatever words it holds. */
export function nodeError(node: INode, message: string, { status, description, itemIndex }: NodeErrorOptions = {}): NodeApiError | NodeOperationError {
	// n8n shows the message as text, and the description as HTML.
	const options = { description: description && escapeTags(description), itemIndex };
	const error = status === undefined ? new NodeOperationError(node, message, options) : new NodeApiError(node, { message }, { message, httpCode: String(status), ...options });
	// n8n puts a text of its own in place of one that holds the code of a network or file error, in any case: "rolePermissions" holds EPERM.
	error.message = message;
	return error;
}
