import type { IDataObject } from 'n8n-workflow';
import { listed } from '../../input/listed';
import { isObject } from '../../input/object';
import { unconfirmed } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { recordIn } from '../../service/response';

/** What is blocked. */
export type Blocked = { type: 'contact'; data: number[] } | { type: 'email' | 'ip'; data: string[] };

/** The same, until an ISO date. */
export type Block = Blocked & { blockTill: string };

/**
 * Blocks them with Acquire's "Block" call. Returns the records of the response; the response to blocking contacts is a bare
 * `true`, which becomes one record that says what was blocked. @throws {ItemError}
 */
export async function sendBlock(client: AcquireClient, block: Block): Promise<IDataObject[]> {
	const request = endpointRequest('createBlockedVisitor', {}, {
		body: { ...block },
		recordName: block.type === 'contact' ? `${block.data.length > 1 ? 'One of the contacts' : 'Contact'} ${listed(block.data.map(String))}` : 'The block',
		// Whether a second call makes a second block is not documented, so it may not be repeated.
		unknownEffect: 'The block may have been created',
	});
	return await client.request(request, (response) => blocksIn(response, block));
}

function blocksIn(data: unknown, block: Block): IDataObject[] {
	if (data === true) return [{ blocked: true, ...block }];
	const blocks = Array.isArray(data) ? data : isObject(data) ? [data] : [];
	if (blocks.length === 0) throw unconfirmed(data);
	return blocks.map(recordIn);
}
