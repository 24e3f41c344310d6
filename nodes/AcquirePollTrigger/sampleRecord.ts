import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import type { AcquireClient } from '../service/acquireClient';
import type { EventSource } from './eventSources';
import { byPosition, type Sighting } from './memory';

const SAMPLE_ROWS = 50;

/** The latest record among the first ones of a list, which need not be recent, for somebody who is building the workflow. @throws {ItemError} where there is none */
export async function sampleRecord(client: AcquireClient, source: EventSource): Promise<IDataObject> {
	let latest: Sighting | undefined;
	let count = 0;
	for await (const row of source.rows(client)) {
		const sighting = source.sighting(row);
		if (sighting !== undefined && (latest === undefined || byPosition(latest, sighting) < 0)) latest = sighting;
		if (++count >= SAMPLE_ROWS && latest !== undefined) break;
	}
	if (latest === undefined) {
		const description = source.isByChange ? 'Change a contact in Acquire, and test again.' : 'Test again once there is one in Acquire.';
		throw new ItemError(`Acquire has no ${source.label} yet that could be shown`, { description });
	}
	return latest.row;
}
