import { operation } from '../../../nodes/operations/defineOperation';
import type { Bodies } from '../../../nodes/operations/endpointTypes';
import { type Field, type Id, optional } from '../../../nodes/operations/field';
import { choice, choices } from '../../../nodes/operations/fields/choice';
import { recordId } from '../../../nodes/operations/fields/recordId';
import { text, textList } from '../../../nodes/operations/fields/text';
import { deleted, record, rowsAt } from '../../../nodes/operations/results';
import type { RecordKind } from '../../../nodes/records/recordKind';

// What these operations would do is of no interest: `npm run types` fails if one that is right does not compile, or if one that
// is wrong does. Each mistake stands in one line, for that is as far as @ts-expect-error reaches, beside the same without it.
const names = { resource: 'thing', value: 'do', name: 'Do', action: 'Do a thing', description: 'Do a thing' };
const tagId = recordId<'tagId'>('Tag ID');
const roleId = recordId<'roleId'>('Role ID');
const blockId = recordId<'blockId'>('Block ID');
const unnamedId = recordId('Tag ID');
const name = text('Name');
const note = optional(text('Note'));
const type = choices('Used For', ['contact', 'case']);
const object = choice('Object', ['contact', 'case']);
const label = text('Label');
/** A reader of a whole number, as nobody should write one for an id. */
const plainNumber: Field<number> = { property: { displayName: 'Tag ID', type: 'number', default: 0 }, read: Number };
const textOf = (data: string) => ({ text: data });

const RIGHT = {
	'a get by the id in its path': () => operation('getTag')({ ...names, fields: { tagId }, result: record }),
	'a get with a query that may be left out': () => operation('getTag')({ ...names, fields: { tagId }, query: () => ({ select: ['id'] }), result: record }),
	'a list': () => operation('listTags')({ ...names, fields: {}, list: true, result: rowsAt('data') }),
	'a create': () => operation('createTag')({ ...names, fields: { name, type }, body: (tag) => tag, result: record }),
	'a create whose optional member is left out': () => operation('createTag')({ ...names, fields: { note, type }, body: ({ note: color, type: use }) => ({ color, type: use }), result: record }),
	'a create with nested members': () => operation('createCustomAttribute')({ ...names, fields: { object, label }, body: ({ object: of, label: shown }) => ({ object: of, type: 'text', config: { label: shown, input: { type: 'text' } } }), result: record }),
	'an update of a record that is read first': () => operation('updateTag')({ ...names, fields: { tagId, name }, readFirst: 'getTag', body: (given, current) => ({ name: given.name, color: current.color ?? undefined, type: [] }), result: record }),
	'an update of a record that is read first within something': () => operation('updateSequence')({ ...names, fields: { sequenceId: recordId<'sequenceId'>('Sequence') }, readFirst: 'getSequence', current: ({ lead }) => lead, body: (_given, current) => ({ title: current.title }), result: record }),
	'a delete by the id in its query': () => operation('deleteBlockedVisitor')({ ...names, fields: { blockId }, query: (fields) => ({ id: fields.blockId }), result: deleted }),
	'a merge': () => operation('mergeContacts')({ ...names, fields: { contactId: recordId<'contactId'>('Contact'), ids: textList('IDs') }, body: ({ ids }) => ({ sourceIds: ids.map(Number) }), result: record }),
};

const WRONG = {
	// @ts-expect-error The contract has no such endpoint.
	'an unknown endpoint': () => operation('getTags')({ ...names, fields: { tagId }, result: record }),
	// @ts-expect-error The path parameter tagId has no field.
	'a path parameter without a field': () => operation('getTag')({ ...names, fields: {}, result: record }),
	// @ts-expect-error Text is no id.
	'a path parameter of text': () => operation('getTag')({ ...names, fields: { tagId: name }, result: record }),
	// @ts-expect-error The id is that of a role.
	'a path parameter of another record': () => operation('getTag')({ ...names, fields: { tagId: roleId }, result: record }),
	// @ts-expect-error Nothing says which record's id it is.
	'a path parameter of an id without a name': () => operation('getTag')({ ...names, fields: { tagId: unnamedId }, result: record }),
	// @ts-expect-error Nothing says it here either: the place of the field does not.
	'a path parameter of an id without a name, at its place': () => operation('getTag')({ ...names, fields: { tagId: recordId('Tag ID') }, result: record }),
	// @ts-expect-error A number that nobody has checked.
	'a path parameter of a plain number': () => operation('getTag')({ ...names, fields: { tagId: plainNumber }, result: record }),
	// @ts-expect-error An id may not be left out.
	'a path parameter that is optional': () => operation('getTag')({ ...names, fields: { tagId: optional(tagId) }, result: record }),
	// @ts-expect-error It is called color.
	'a misspelt member of the body': () => operation('createTag')({ ...names, fields: { name, type }, body: ({ name: colour, type: use }) => ({ colour, type: use }), result: record }),
	// @ts-expect-error It is called label.
	'a misspelt member within the body': () => operation('createCustomAttribute')({ ...names, fields: { object, label }, body: ({ object: of, label: shown }) => ({ object: of, type: 'text', config: { lable: shown, input: { type: 'text' } } }), result: record }),
	// @ts-expect-error It is called options.
	'a misspelt member deep within the body': () => operation('createCustomAttribute')({ ...names, fields: { object, label }, body: ({ object: of, label: shown }) => ({ object: of, type: 'text', config: { label: shown, input: { type: 'text', choices: [] } } }), result: record }),
	// @ts-expect-error A name is text.
	'a member of the wrong type': () => operation('createTag')({ ...names, fields: { name, type }, body: ({ type: use }) => ({ name: 5, type: use }), result: record }),
	// @ts-expect-error The member type is required.
	'a body without a required member': () => operation('createTag')({ ...names, fields: { name, type }, body: ({ name: given }) => ({ name: given }), result: record }),
	// @ts-expect-error A tag is for contacts and cases.
	'a choice that the contract does not know': () => operation('createTag')({ ...names, fields: { name, type: choices('Used For', ['contact', 'company']) }, body: (tag) => tag, result: record }),
	// @ts-expect-error It is called agentIds.
	'a misspelt member where one of two must be there': () => operation('inviteAgent')({ ...names, fields: { tagId }, body: ({ tagId: id }) => ({ caseId: id, agentsIds: [id] }), result: record }),
	// @ts-expect-error It is called email.
	'a misspelt member that another one asks for': () => operation('reportCallRinging')({ ...names, fields: { name }, body: ({ name: given }) => ({ From: given, To: given, CallId: given, Direction: 'outgoing', Email: given }), result: record }),
	// @ts-expect-error The field may be left out, the member may not.
	'undefined for a required member': () => operation('createTag')({ ...names, fields: { name, type: optional(type) }, body: (tag) => tag, result: record }),
	// @ts-expect-error A create has a body.
	'a missing body': () => operation('createTag')({ ...names, fields: { name, type }, result: record }),
	// @ts-expect-error A get has no body.
	'a body where there is none': () => operation('getTag')({ ...names, fields: { tagId }, body: () => ({}), result: record }),
	// @ts-expect-error The id goes into the query.
	'a missing query': () => operation('deleteBlockedVisitor')({ ...names, fields: { blockId }, result: deleted }),
	// @ts-expect-error A create has no query.
	'a query where there is none': () => operation('createTag')({ ...names, fields: { name, type }, query: () => ({}), body: (tag) => tag, result: record }),
	// @ts-expect-error It is called id.
	'a misspelt member of the query': () => operation('deleteBlockedVisitor')({ ...names, fields: { blockId }, query: (fields) => ({ blockId: fields.blockId }), result: deleted }),
	// @ts-expect-error It is called select.
	'a misspelt optional member of the query': () => operation('getTag')({ ...names, fields: { tagId }, query: () => ({ selct: ['id'] }), result: record }),
	// @ts-expect-error There is no field color.
	'an unknown field': () => operation('createTag')({ ...names, fields: { name, type }, body: ({ name: given, type: use, color }) => ({ name: given, type: use, color }), result: record }),
	// @ts-expect-error A tag is an object.
	'a result reader that does not fit': () => operation('getTag')({ ...names, fields: { tagId }, result: textOf }),
	// @ts-expect-error The record that is read first has no such column.
	'an unknown column of the record that is read first': () => operation('updateTag')({ ...names, fields: { tagId, name }, readFirst: 'getTag', body: (given, current) => ({ name: given.name, color: current.colour ?? undefined, type: [] }), result: record }),
};

/** An id of one record never stands for that of another, not even where both are at hand. */
const takesTag = (id: Id<'tagId'>) => id;
const takesTags = (kind: RecordKind<'tagId'>) => kind;

const WRONG_IDS = {
	// @ts-expect-error The id is that of a role.
	'the id of another record': (role: Id<'roleId'>) => takesTag(role),
	// @ts-expect-error The kind is that of roles.
	'the kind of another record': (roles: RecordKind<'roleId'>) => takesTags(roles),
	// @ts-expect-error Nobody has checked the number.
	'a plain number': () => takesTag(7),
};

/** Endpoints whose body may be anything, so that no mistake in it would be found: `anyOf` with bare `required` in the contract does that. */
type Unchecked = { [E in keyof Bodies]: unknown extends Bodies[E] ? E : never }[keyof Bodies];
const NONE_UNCHECKED: Record<Unchecked, true> = {};

// For tsc alone: nothing runs them.
void [WRONG, WRONG_IDS, NONE_UNCHECKED];

describe('operation', () => {
	it.each(Object.keys(RIGHT) as Array<keyof typeof RIGHT>)('takes %s', (right) => {
		expect(RIGHT[right]()).toMatchObject({ resource: 'thing', value: 'do' });
	});
});
