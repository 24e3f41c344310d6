import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../input/object';
import type { DeliveryFormat } from './delivery';
import { fromForm } from './form';
import { member } from './member';

/** An event that Acquire delivers. */
export interface AcquireEvent {
	name: string;
	/** As it was sent, before anything is taken off or apart. */
	sent: IDataObject;
	/** The same with what a form or XML wraps it in taken off. */
	payload: IDataObject;
}

/** The events in a body that has been read, each entry of an array one of them; what names no event is left out. */
export function eventsIn(body: unknown, format: DeliveryFormat): AcquireEvent[] {
	return [body].flat().flatMap((entry) => {
		const payload = payloadOf(entry, format);
		const name = member(payload, 'event');
		if (!isObject(entry) || payload === undefined || typeof name !== 'string' || name.trim() === '') return [];
		return [{ name: name.trim(), sent: entry, payload }];
	});
}

function payloadOf(entry: unknown, format: DeliveryFormat): IDataObject | undefined {
	if (!isObject(entry)) return undefined;
	if (format === 'form') return fromForm(entry);
	if (format === 'json' || typeof member(entry, 'event') === 'string') return entry;
	// XML has one element around everything.
	const [root, ...others] = Object.values(entry);
	return others.length === 0 && isObject(root) ? root : undefined;
}
