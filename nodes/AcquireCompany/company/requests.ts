import type { AcquireRequest } from '../../service/acquireRequest';
import { endpointRequest } from '../../service/endpointRequest';
import type { RecordBody } from '../../records/fields/body';

/** Acquire's "Update company" call. Sent twice it does no more than once. */
export function updateCompanyRequest(id: number, body: RecordBody): AcquireRequest {
	return endpointRequest('updateCompany', id, { body: withFields(body), recordName: `Company ${id}`, unknownEffect: 'The company may have been updated' });
}

/** Acquire's "Create company" call. Must not be repeated where the first may have been completed. */
export function createCompanyRequest(body: RecordBody): AcquireRequest {
	return endpointRequest('createCompany', {}, { body: withFields(body), recordName: 'The company', unknownEffect: 'The company may have been created' });
}

/** Acquire's "Get company" call, with the fields. */
export function getCompanyRequest(id: number): AcquireRequest {
	return endpointRequest('getCompany', id, { query: { relations: ['fields'] }, recordName: `Company ${id}` });
}

/** Both calls require `fields`, also where the body sets nothing but a date. */
function withFields(body: RecordBody): RecordBody {
	return { fields: {}, ...body };
}
