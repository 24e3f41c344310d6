import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { wholeNumber } from '../../operations/fields/number';
import { recordId, recordIds } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import { NOT_VERIFIED } from '../../operations/notice';
import { acknowledgedDelete, acknowledgement, done, recordAt } from '../../operations/results';
import { recordLocator } from '../../records/recordKind';
import { sequences } from '../sequence/sequences';
import { SIMPLIFIED_BRANCH as simplified, tidyBranch as tidy } from './tidyBranch';

const resource = 'branch';
const branchId = recordId<'branchId'>('Branch ID', { placeholder: 'e.g. 301', description: 'Get of a sequence returns the IDs of its branches' });
const sequenceId = recordLocator(sequences);
const title = text('Title', { placeholder: 'e.g. Pricing' });
const pixels = (axis: string, edge: string) => wholeNumber(`Position ${axis} (Pixels)`, { min: -1_000_000, max: 1_000_000, default: 0, description: `From the ${edge} of the canvas` });
const position = { x: pixels('X', 'left'), y: pixels('Y', 'top') };
const notice = `Acquire's documentation no longer lists this call, or contradicts itself. ${NOT_VERIFIED}`;

const create = operation('createBranch')({
	resource,
	value: 'create',
	action: 'Create a branch',
	description: 'Add a branch to a sequence. What the bot says in it can only be edited in Acquire.',
	recordLabel: 'sequence',
	fields: { sequenceId, title, ...position },
	ids: (given) => ({ sequenceId: given.sequenceId }),
	unknownEffect: 'The branch may have been created',
	body: ({ sequenceId: id, title: words, x, y }) => ({ id, title: words, position: { x: String(x), y: String(y) } }),
	result: recordAt('message'),
	simplified,
	tidy,
});

const deleteBranch = operation('deleteBranch')({
	resource,
	value: 'delete',
	action: 'Delete a branch permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { branchId },
	result: acknowledgedDelete,
});

const get = operation('getBranch')({
	resource,
	value: 'get',
	action: 'Get a branch',
	description: 'Get one branch with what the bot says and offers in it',
	fields: { branchId },
	result: recordAt('branch'),
	simplified,
	tidy,
});

const move = operation('updateBranchPosition')({
	resource,
	value: 'move',
	action: 'Move a branch',
	description: 'Unverified: move a branch on the canvas',
	notice,
	fields: { branchId, ...position },
	// The vendor's example has the id of a branch here, although elsewhere the name means the sequence.
	body: ({ branchId: leadId, x, y }) => ({ leadId, currentPos: { x, y } }),
	result: done,
});

const reorder = operation('reorderBranches')({
	resource,
	value: 'reorder',
	action: 'Reorder the branches of a sequence',
	description: 'Unverified: put the branches of a sequence in order',
	recordLabel: 'sequence',
	notice,
	fields: { sequenceId, branchIds: recordIds<'branchId'>('Branch IDs', { placeholder: 'e.g. 302, 301', description: 'All of them, the opening one first: separated by commas, or an array from an expression' }) },
	body: ({ branchIds }) => ({ data: branchIds }),
	result: acknowledgement,
});

const setParent = operation('setParentBranch')({
	resource,
	value: 'setParent',
	name: 'Set as Parent',
	action: 'Set a branch as the parent',
	description: 'Unverified: make a branch the one that its sequence opens with',
	notice,
	fields: { branchId, sequenceId, x: optional(position.x), y: optional(position.y) },
	// A sequence has one parent: the last item of it wins, whichever branch each names.
	orderedBy: (given) => `of sequence ${given.sequenceId}`,
	body: ({ sequenceId: leadId, x, y }) => ({ leadId, currentPos: x === undefined && y === undefined ? undefined : { x, y } }),
	result: done,
});

const update = operation('updateBranch')({
	resource,
	value: 'update',
	action: 'Update a branch',
	description: 'Rename a branch. What the bot says in it can only be edited in Acquire.',
	fields: { branchId, title, sequenceId: optional(sequenceId) },
	body: ({ branchId: id, sequenceId: leadId, title: words }) => ({ id, leadId, data: { title: words } }),
	result: acknowledgement,
});

export const branchOperations = [create, deleteBranch, get, move, reorder, setParent, update];
