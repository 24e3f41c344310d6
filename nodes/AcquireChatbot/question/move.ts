import type { IDataObject } from 'n8n-workflow';
import { asItemError, ItemError } from '../../input/itemError';
import { operation } from '../../operations/defineOperation';
import { type ExecutionHints, notReadAfterwards } from '../../operations/executionHints';
import type { Operation } from '../../operations/operation';
import { outputRecord, readOutput } from '../../operations/output';
import { recordKey } from '../../operations/recordKey';
import { acknowledgement } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { questionId } from './fields';
import { SIMPLIFIED_QUESTION as simplified, tidyQuestion as tidy } from './tidyQuestion';

type State = 'live' | 'suggested';

const NOT_READ = notReadAfterwards('Moved');

/** How messages call the two states. */
const WORDS = { live: 'published', suggested: 'a draft' } as const;
const SAFE_TO_REPEAT = 'Look at it in Acquire, or run the node again: it reads the question first and moves it only if that is still needed.';

export const publish = movingTo('live', {
	value: 'publish',
	action: 'Publish a question',
	description: 'Publish a draft. A question that is published already stays as it is.',
	unknownEffect: 'The question may have been published',
});

export const unpublish = movingTo('suggested', {
	value: 'unpublish',
	action: 'Unpublish a question',
	description: 'Make a draft of a published question. A draft stays as it is.',
	unknownEffect: 'The question may have been made a draft',
});

/**
 * Acquire's call moves a question to the other state, whichever that is, and does not say which: so it is read before, and
 * afterwards, and the call is never sent again blindly.
 */
function movingTo(wanted: State, texts: Record<'value' | 'action' | 'description' | 'unknownEffect', string>): Operation {
	const moving = operation('publishQuestion')({ resource: 'question', ...texts, reachesPeople: true, fields: { questionId }, result: acknowledgement, simplified });
	return {
		...moving,
		plan(item) {
			const id = questionId.read(item.parameter('questionId'), { label: 'Question ID', item });
			const output = readOutput(item, 'simple');
			return {
				kind: 'ready',
				orderingKeys: [recordKey('question', id)],
				async execute({ client }) {
					const question = await move(client, id, wanted, { unknownEffect: texts.unknownEffect, hints: item.hints });
					return [outputRecord(output.kind === 'raw' ? question : tidy(question), output, simplified)];
				},
			};
		},
	};
}

interface Move {
	unknownEffect: string;
	hints: ExecutionHints;
}

/** Brings the question into the state, and returns it. @throws {ItemError} where it is not known to be in it */
async function move(client: AcquireClient, id: number, wanted: State, { unknownEffect, hints }: Move): Promise<IDataObject> {
	const before = await read(client, id);
	if (before.type === wanted) return before;
	if (before.type !== 'live' && before.type !== 'suggested') throw new ItemError(`Acquire does not say whether question ${id} is published or a draft`, { description: 'Look at it in Acquire, and publish or unpublish it there.' });
	const failure = await toggle(client, id, unknownEffect);
	const after = await readAfter(client, id, failure, hints);
	if (after === undefined) return { ...before, type: wanted };
	if (after.type === wanted) return after;
	if (failure) throw failure;
	throw new ItemError(`Acquire says that it moved question ${id}, but it is not ${WORDS[wanted]}: somebody else may have moved it at the same time`, {
		description: SAFE_TO_REPEAT,
		effect: 'possible',
	});
}

async function read(client: AcquireClient, id: number): Promise<IDataObject> {
	return await client.request(endpointRequest('getQuestion', id, { recordName: `Question ${id}` }));
}

/** Sends the call once. Returns the error where nobody knows whether it was done. @throws {ItemError} where it was not */
async function toggle(client: AcquireClient, id: number, unknownEffect: string): Promise<ItemError | undefined> {
	const recordName = `Question ${id}`;
	try {
		await client.request(endpointRequest('publishQuestion', id, { recordName, idempotent: false, unknownEffect }), acknowledgement);
		return undefined;
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.effect === 'none') throw error;
		return new ItemError(error.message, { ...error, description: SAFE_TO_REPEAT, effect: 'possible' });
	}
}

/** The question after the call; undefined with a hint where the call was confirmed and it cannot be read. @throws {ItemError} the call's own */
async function readAfter(client: AcquireClient, id: number, failure: ItemError | undefined, hints: ExecutionHints): Promise<IDataObject | undefined> {
	try {
		return await read(client, id);
	} catch (thrown) {
		if (failure) throw failure;
		hints.gather(NOT_READ, `question ${id} (${asItemError(thrown).message})`);
		return undefined;
	}
}
