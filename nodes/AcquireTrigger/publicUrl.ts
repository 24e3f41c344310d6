import type { IHookFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1?\]|0\.0\.0\.0)$/;

/** The URL of the node's webhook. @throws {ItemError} for one that leads to this machine alone, to which Acquire cannot deliver */
export function publicUrl(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default') ?? '';
	if (!URL.canParse(url)) throw new ItemError('n8n gave this node no webhook URL');
	if (LOOPBACK.test(new URL(url).hostname)) {
		throw new ItemError(`Acquire cannot reach ${url}`, { description: "Set n8n's environment variable WEBHOOK_URL to the address under which n8n is reached from the internet." });
	}
	return url;
}
