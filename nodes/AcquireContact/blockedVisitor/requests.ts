import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { isObject } from '../../input/object';

/** What to block: contact ids, or e-mail or IP addresses, until an ISO date. */
export interface Block {
	type: 'contact' | 'email' | 'ip';
	data: number[] | string[];
	blockTill: string;
}

/**
 * Blocks them with Acquire's "Block" call. Gives the records of the answer; blocking contacts is answered with a bare
 * `true`, which becomes one record that says what was blocked. Throws a Refusal.
 */
export async function sendBlock(client: AcquireClient, block: Block): Promise<IDataObject[]> {
	const { data } = await client.requestBare({
		method: 'POST',
		path: '/crm/block-visitor',
		body: { ...block },
		subject: block.type === 'contact' ? `Contact ${block.data.join(', ')}` : 'The block',
		// Whether a second call makes a second block is not documented.
		mayRepeat: false,
		unknownFate: 'The block may have been made',
	});
	const records = (Array.isArray(data) ? data : [data]).filter(isObject) as IDataObject[];
	return records.length > 0 ? records : [{ blocked: data !== false, ...block }];
}
