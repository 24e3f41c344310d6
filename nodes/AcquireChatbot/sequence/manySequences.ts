import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { isObject, objectOrEmpty } from '../../input/object';
import type { Bodies } from '../../operations/endpointTypes';
import { DELETES_MANY_PERMANENTLY, operation } from '../../operations/defineOperation';
import { jsonObject } from '../../operations/fields/json';
import { NO_LONGER_DOCUMENTED as notice } from '../../operations/notice';
import { acknowledgedDeletes, done, notFound, type ResultContext } from '../../operations/results';
import { recordChoices } from '../../records/recordKind';
import { noRecord } from '../../service/response';
import { nothingEvaluated } from '../question/answers';
import { sequences } from './sequences';

const resource = 'sequence';
const SEQUENCES = 'Sequences (JSON)';
const several = {
	fields: { sequenceIds: recordChoices(sequences) },
	ids: ({ sequenceIds }: { sequenceIds: readonly number[] }) => Object.fromEntries(sequenceIds.entries()),
};

const count = operation('countSequences')({
	resource,
	value: 'count',
	action: 'Count sequences',
	description: 'Unverified: get the number of sequences',
	notice,
	fields: {},
	result: counted,
});

/** The number of sequences, which is all that Acquire returns. @throws {ItemError} where it is none */
function counted(data: unknown): IDataObject {
	if (typeof data !== 'number') throw noRecord(data);
	return { count: data };
}

const deleteMany = operation('changeSequences')({
	resource,
	value: 'deleteMany',
	action: 'Delete many sequences permanently',
	description: 'Delete several sequences permanently, in one request',
	destructive: DELETES_MANY_PERMANENTLY,
	...several,
	idempotent: true,
	unknownEffect: 'They may have been deleted',
	body: (given) => ({ actionType: 'delete', recordIds: given.sequenceIds }),
	result: acknowledgedDeletes,
});

const exportSequences = operation('exportSequences')({
	resource,
	value: 'export',
	action: 'Export sequences',
	description: 'Unverified: get sequences with their branches as one item, which Import takes',
	notice,
	...several,
	body: (given) => ({ leadIds: given.sequenceIds }),
	bareMember: 'leads',
	result: exported,
});

/** The sequences as Acquire wants them back. @throws {ItemError} where there are none */
function exported(data: unknown, { recordName, ids, hints }: ResultContext): IDataObject {
	const { leads } = objectOrEmpty(data);
	if (!Array.isArray(leads)) throw noRecord(data);
	if (leads.length === 0) throw notFound(recordName);
	if (leads.length < Object.keys(ids).length) hints?.add(recordName.replace('One', `Acquire exported only ${leads.length}`));
	return { leads };
}

const importSequences = operation('importSequences')({
	resource,
	value: 'import',
	action: 'Import sequences',
	description: 'Unverified: create sequences from what Export returned. Acquire does not return their IDs.',
	notice,
	fields: { sequences: nothingEvaluated(jsonObject<Bodies['importSequences']>(SEQUENCES, { description: 'What Export returned: an object with the sequences, e.g. {"leads": [{"title": "Demo request"}]}' })) },
	unknownEffect: 'The sequences may have been imported',
	body({ sequences: { leads } }) {
		if (Array.isArray(leads) && leads.length > 0 && leads.every(isObject)) return { leads };
		throw inputError(SEQUENCES, `'${SEQUENCES}' holds no sequences`, 'Enter what Export returned: an object with the sequences under "leads".');
	},
	result: done,
});

export const manySequencesOperations = [count, deleteMany, exportSequences, importSequences];
