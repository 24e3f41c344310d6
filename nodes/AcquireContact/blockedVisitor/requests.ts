import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { isObject } from '../../input/object';

/** What to block: contact ids, or email or IP addresses. */
export type Blocked = { type: 'contact'; data: number[] } | { type: 'email' | 'ip'; data: string[] };

/** The same, until an ISO date. */
export type Block = Blocked & { blockTill: string };

/**
 * Blocks them with Acquire's "Block" call. Returns the records of the response; the response to blocking contacts is a bare
 * `true`, which becomes one record that says what was blocked. @throws {ItemError}.
 */
export async function sendBlock(client: AcquireClient, block: Block): Promise<IDataObject[]> {
	const { data } = await client.requestBare({
		method: 'POST',
		path: '/crm/block-visitor',
		body: { ...block },
		recordName: block.type === 'contact' ? `Contact ${block.data.join(', ')}` : 'The block',
		// Whether a second call makes a second block is not documented.
		idempotent: false,
		unknownEffect: 'The block may have been made',
	});
	const records = (Array.isArray(data) ? data : [data]).filter(isObject);
	return records.length > 0 ? records : [{ blocked: data !== false, ...block }];
}
