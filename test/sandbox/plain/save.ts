import type { Call, Handler } from '../handlers/handler';
import type { PlainResourceName } from '../plainResources';
import type { StoredRecord } from '../records';
import { fitsColumn, type Members, membersOf, withEntryIds } from './members';
import { mentioning } from './mention';
import { placeOfRecord, withValueAt } from './place';
import { exampleId, type Plain, recordOf, shownColumns } from './plain';

/** The columns that the example of a request sets. */
function exampleColumns({ operation, resource }: Plain): string[] {
	const query = Object.fromEntries(operation.parameters.filter((one) => one.in === 'query').map(({ name, example }) => [name, example]));
	return membersOf(operation.requestExample, query, resource).flatMap(Object.keys);
}

function without(record: Members, columns: string[]): Members {
	return Object.fromEntries(Object.entries(record).filter(([column]) => column !== 'id' && !columns.includes(column)));
}

/** Ids as the records of the other resource, in the columns that the example shows of them; ids of none are left out. */
function joinedRecords(ids: unknown, resource: PlainResourceName, example: unknown, { store }: Call): Members[] {
	const columns = Object.keys([example].flat()[0] ?? {});
	const wanted = [ids].flat().map(Number);
	const records = wanted.flatMap((id) => store.record(resource, id) ?? []);
	return records.map((record) => Object.fromEntries(Object.entries(record).filter(([column]) => columns.includes(column))));
}

/** Of what a request sends for a record, that which the columns hold. */
function columnsSent(sent: Members, recordId: number, { resource, examples, operation }: Plain, call: Call): Members {
	const [example = {}] = examples.shownBy(operation) as Members[];
	const values = Object.entries(sent).map(([column, value]): [string, unknown] => {
		const other = resource.joins?.[column];
		if (other) return [column, joinedRecords(value, other, example[column], call)];
		return [column, withEntryIds(value, examples.columns.get(column), recordId)];
	});
	return Object.fromEntries(values.filter(([column, value]) => fitsColumn(value, examples.columns.get(column))));
}

/** Adds what the request sends, beside what the example shows of the service's own making. */
export function create(plain: Plain): Handler {
	const { name, resource, operation, examples } = plain;
	const place = placeOfRecord(operation.dataExample);
	const ofRequest = exampleColumns(plain);
	const ofService = without(examples.shownBy(operation)[0] ?? {}, ofRequest);
	return (call) => {
		const { store } = call;
		const created = membersOf(call.body, call.query, resource).map((members) => {
			const sent = columnsSent(members, store.recordTable(name).nextId(), plain, call);
			const id = store.addRecord(name, { id: undefined, ...ofService, ...sent });
			const also = Object.keys(without(sent, ofRequest));
			return { id, shown: shownColumns(store.record(name, id) as StoredRecord, plain, also) };
		});
		if (!place) return mentioning(operation.dataExample, { exampleId: undefined, id: created[0].id });
		// A create that takes a list returns a list.
		if (place.at(-1) === '0') return withValueAt(operation.dataExample, place.slice(0, -1), created.map(({ shown }) => shown));
		return withValueAt(operation.dataExample, place, created[0].shown);
	};
}

/** What the example shows to have changed although its request does not set it, such as the date. */
function changesOfService({ examples, operation }: Plain, ofRequest: string[]): Members {
	const [after] = examples.shownBy(operation);
	if (!after) return {};
	const before: Members = examples.seed.find(({ id }) => id === after.id) ?? {};
	const changed = Object.entries(after).filter(([column, value]) => JSON.stringify(value) !== JSON.stringify(before[column]));
	return without(Object.fromEntries(changed), ofRequest);
}

/** Lays what the request sends over the record, or over what no request can set of it. */
export function update(plain: Plain): Handler {
	const { name, resource, operation } = plain;
	const place = placeOfRecord(operation.dataExample);
	const ofRequest = exampleColumns(plain);
	const ofService = changesOfService(plain, ofRequest);
	return (call) => {
		const record = recordOf(plain, call);
		const [members] = membersOf(call.body, call.query, resource);
		const sent = columnsSent(members, record.id, plain, call);
		for (const column of resource.merged ?? []) {
			if (column in sent) sent[column] = { ...(record[column] as Members), ...(sent[column] as Members) };
		}
		const { dateUpdated } = ofService;
		const kept = call.dialect.updates === 'replace' ? { ...without(record, ofRequest), id: record.id } : record;
		const updated: StoredRecord = { ...kept, ...structuredClone(sent), ...(dateUpdated === undefined ? {} : { dateUpdated }) };
		call.store.recordTable(name).put(updated);
		if (!place) return mentioning(operation.dataExample, { exampleId: exampleId(plain), id: record.id });
		const also = Object.keys(without(sent, ofRequest));
		return withValueAt(operation.dataExample, place, shownColumns({ ...updated, ...ofService }, plain, also));
	};
}
