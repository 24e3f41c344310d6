import { asItemError, ItemError } from '../input/itemError';
import type { AcquireClient } from '../service/acquireClient';
import { type Endpoint, isEndpoint } from '../service/endpoint';
import { endpointRequest } from '../service/endpointRequest';
import { isNotFound } from '../service/rejection';

/**
 * How it is found out whether a record that a call was to delete is no longer there: by the call that reads one, if the contract
 * has it. What is returned throws an ItemError if that cannot be determined.
 * @param endpoint the call that deletes, e.g. deleteRole
 */
export function goneCheck(client: AcquireClient, endpoint: Endpoint, id: number, recordName: string): (() => Promise<boolean>) | undefined {
	const reading = endpoint.replace('delete', 'get');
	if (!isEndpoint(reading)) return undefined;
	return async () => {
		try {
			await client.request(endpointRequest(reading, id, { recordName }));
			return false;
		} catch (thrown) {
			const error = asItemError(thrown);
			if (isNotFound(error)) return true;
			throw undecided(error, recordName);
		}
	};
}

/** Without `stopsRun`: items that were not sent would otherwise get this record's message. After a rejected key the client stops the run anyway. */
function undecided({ message, description, details }: ItemError, recordName: string): ItemError {
	return new ItemError(`Acquire deleted nothing, and it could not be checked whether ${recordName} is still there: ${message}`, { description, details, effect: 'possible' });
}
