import { KEEPS_THE_REST } from '../../operations/appearance';
import type { Bodies, Results } from '../../operations/endpointTypes';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { activeOrDisabled, choice } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import type { Operation } from '../../operations/operation';
import { acknowledgedDelete, record, recordAt, rowsAt, unconfirmed } from '../../operations/results';
import { recordLocator } from '../../records/recordKind';
import { manySequencesOperations } from './manySequences';
import { sequences, SIMPLIFIED_SEQUENCE as simplified, tidySequence as tidy } from './sequences';

type SequenceBody = Bodies['updateSequence'];
type Sequence = Results['getSequence']['lead'];

const resource = 'sequence';
const sequenceId = recordLocator(sequences);
const title = text('Title', { placeholder: 'e.g. Demo request' });
const status = choice('Status', ['draft', 'publish'], { names: { publish: 'Published' } });
const greeting = activeOrDisabled('Greeting', 'Whether the greeting of the sequence is on');
const details = {
	description: optional(text('Description')),
	askFeedback: optional(activeOrDisabled('Ask for Feedback', 'Whether customers are asked for feedback')),
};

const copy = operation('copySequence')({
	resource,
	value: 'copy',
	action: 'Copy a sequence',
	description: 'Copy a sequence, as a draft',
	fields: { sequenceId },
	unknownEffect: 'The sequence may have been copied',
	result: recordAt('lead'),
	simplified,
	tidy,
});

const create = operation('createSequence')({
	resource,
	value: 'create',
	action: 'Create a sequence',
	description: 'Create a sequence, without branches',
	fields: { title, status, greeting, ...details, identifier: optional(text('Identifier', { placeholder: 'e.g. demoRequest', description: 'A short name without spaces' })) },
	body: (sequence) => sequence,
	result: recordAt('lead'),
	simplified,
	tidy,
});

const deleteSequence = operation('deleteSequence')({
	resource,
	value: 'delete',
	action: 'Delete a sequence permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { sequenceId },
	result: acknowledgedDelete,
});

const get = operation('getSequence')({
	resource,
	value: 'get',
	action: 'Get a sequence',
	description: 'Get one sequence with its branches',
	fields: { sequenceId },
	result: recordAt('lead'),
	simplified,
	tidy,
});

const getAll = operation('listSequences')({
	resource,
	value: 'getAll',
	action: 'Get many sequences',
	description: 'Get many sequences, without their branches',
	fields: {},
	list: 'numberedPages',
	result: rowsAt('rows'),
	simplified,
	tidy,
});

const changing = {
	resource,
	readFirst: 'getSequence',
	current: ({ lead }: Results['getSequence']) => lead,
	result: record,
	simplified,
	tidy,
} as const;

const publish = movingTo('publish', { value: 'publish', action: 'Publish a sequence' });

const unpublish = movingTo('draft', { value: 'unpublish', action: 'Unpublish a sequence', description: 'Make a draft of a published sequence' });

const update = operation('updateSequence')({
	...changing,
	value: 'update',
	action: 'Update a sequence',
	description: `Change a sequence. ${KEEPS_THE_REST}`,
	fields: { sequenceId, title: optional(title), status: optional(status), greeting: optional(greeting), ...details },
	body: (given, current) => changed(current, given),
});

/** Publish and Unpublish: an update of the status alone. */
function movingTo(wanted: SequenceBody['status'], words: { value: string; action: string; description?: string }): Operation {
	return operation('updateSequence')({
		...changing,
		...words,
		reachesPeople: true,
		fields: { sequenceId },
		body: (_given, current) => changed(current, { status: wanted }),
		result(data) {
			const sequence = record(data);
			if ((sequence.status ?? wanted) !== wanted) throw unconfirmed(data);
			return sequence;
		},
	});
}

/** All that an update may send: which of it may be left out is not documented, so what is not given is sent back as it is. */
function changed(current: Sequence, given: SequenceBody): SequenceBody {
	const members = ['title', 'description', 'status', 'greeting', 'askFeedback'] as const;
	return Object.fromEntries(members.map((member) => [member, given[member] ?? current[member]])) as SequenceBody;
}

export const sequenceOperations = [copy, create, deleteSequence, get, getAll, publish, unpublish, update, ...manySequencesOperations];
