import { notFound } from '../apiError';
import type { Handler } from '../handlers/handler';
import { mentioning } from './mention';
import { exampleId, idOf, type Plain } from './plain';

/** Deletes the record that the call names. What is returned for one that is not there is for the dialect to say. */
export function remove(plain: Plain): Handler {
	return (call) => {
		const id = idOf(plain, call);
		const isDeleted = call.store.recordTable(plain.name).delete(id);
		if (!isDeleted && call.dialect.deleteMissing === 'error') throw notFound(plain.name, id);
		return mentioning(plain.operation.dataExample, { exampleId: exampleId(plain), id, count: isDeleted ? 1 : 0 });
	};
}
