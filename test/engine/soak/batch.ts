import type { IDataObject } from 'n8n-workflow';
import type { ReceivedRequest } from '../../sandbox';

/** The items of one operation in a soak. Each request of the node can be traced back to its item. */
export interface Batch {
	/** Resource and operation: `contact.update`. */
	call: string;
	parameters: IDataObject;
	items: IDataObject[];
	/** The position of the item that sent the request; undefined for a request of another operation. */
	itemOf(request: ReceivedRequest): number | undefined;
}

/** Text that no other item of the soak holds. */
export function marker(call: string, position: number): string {
	return `${call}-${String(position).padStart(5, '0')}`;
}

/** `count` entries, each made from its position. */
export function numbered<Entry>(count: number, make: (position: number) => Entry): Entry[] {
	return Array.from({ length: count }, (_, position) => make(position));
}

/** How many of `total` items an operation with this share has: enough of each to meet something. */
export function shareOf(total: number, share: number): number {
	return Math.max(4, Math.round(total * share));
}
