import type { Endpoint } from '../service/endpoint';
import { callPlan } from './callPlan';
import type { Checked, Definition, ErasedDefinition } from './definition';
import { describedOperation, outputOf } from './describedOperation';
import type { Results } from './endpointTypes';
import { type Fields, readFields } from './field';
import type { Operation } from './operation';
import { requireChange } from './requireChange';
import { resultLimit } from './resultLimit';
import { withLookups } from './withLookups';

/** The notice for what deletes a record and nothing else. */
export const DELETES_PERMANENTLY = 'This deletes the record permanently. It cannot be undone.';
/** The same for several records. */
export const DELETES_MANY_PERMANENTLY = 'This deletes the records permanently. It cannot be undone.';

/**
 * An operation that is one call of the contract. Names the endpoint first, so that TypeScript knows its types while it reads
 * the rest: a wrong or missing member of body and query, and the id of another record, do not compile.
 */
export function operation<const E extends Endpoint>(endpoint: E) {
	return <const F extends Fields, B, Q, const R extends Endpoint = never, C = Results[R]>(definition: Definition<E, F, B, Q, R, C> & Checked<E>): Operation =>
		operationFrom(endpoint, definition as unknown as ErasedDefinition);
}

function operationFrom(endpoint: Endpoint, definition: ErasedDefinition): Operation {
	const { value, fields } = definition;
	return describedOperation(endpoint, definition, (item) => {
		const values = readFields(fields, value, item);
		if (value === 'update') requireChange(endpoint, fields, values);
		const limit = definition.list ? resultLimit(item) : Infinity;
		const wanted = { limit, output: outputOf(definition, item), options: item.options, hints: item.hints };
		return withLookups(values, (known) => callPlan(endpoint, definition, known, wanted));
	});
}
