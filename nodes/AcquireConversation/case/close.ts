import type { IDataObject } from 'n8n-workflow';
import { asItemError } from '../../input/itemError';
import { parseId } from '../../input/identifier';
import { objectOrEmpty } from '../../input/object';
import { operation } from '../../operations/defineOperation';
import { collectionOf, optional } from '../../operations/field';
import { toggle, yesNo } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { notReadAfterwards } from '../../operations/executionHints';
import type { Operation, ReadyPlan, RunContext, WorkflowItem } from '../../operations/operation';
import { outputRecord, readOutput } from '../../operations/output';
import { noRecord, objectIn } from '../../service/response';
import { readCase } from '../../records/case/knownCase';
import { caseLocator } from '../../records/case/locator';
import { SIMPLIFIED_CASE, tidyCase } from '../../records/case/tidyCase';

const caseId = caseLocator();
const VALUE = 'close';
const NOT_READ = notReadAfterwards('Closed');
const returnCase = optional(toggle('Return Case', 'Whether to read the closed case and return it in place of what closing returns'));

const close = operation('closeCase')({
	resource: 'case',
	value: VALUE,
	name: 'Close',
	action: 'Close a case',
	description: 'Close a case. Reopen continues it in a new one.',
	fields: {
		caseId,
		askFeedback: optional(toggle('Ask for Feedback', 'Whether to ask the customer for feedback')),
		archive: optional(yesNo('Archive', 'Whether to archive the case')),
		closingState: optional(text('Closing State', { placeholder: 'e.g. handled' })),
		forceClose: optional(toggle('Force Close', 'Whether to close it by force. What that changes is not documented.')),
		leaveEvent: optional(toggle('Leave Event', 'Whether the thread shows that the agent left')),
		returnCase,
	},
	ids: (given) => ({ caseId: given.caseId }),
	unknownEffect: 'The case may have been closed',
	body: ({ caseId: id, askFeedback, archive, closingState, forceClose, leaveEvent }) => ({ caseId: id, askFeedback, archive, closingState, forceClose, leaveEvent }),
	result: closed,
	tidy(outcomes) {
		const outcome = objectOrEmpty(outcomes[0]);
		return { id: outcome.caseId, ...outcome, ...outcomes };
	},
	simplified: ['contactId', 'foreverClosed', 'leftUser', 'userId'],
});

/** The outcome is the member "0" of an object, as if of a list. @throws {ItemError} where it is not there */
function closed(data: unknown): IDataObject {
	const outcomes = objectIn(data);
	if (parseId(objectIn(outcomes['0']).caseId) === undefined) throw noRecord(data);
	return outcomes;
}

/** Closes a case. With Return Case it then reads the case, which the response does not contain. */
export const closeCase: Operation = {
	...close,
	plan(item) {
		// None of its fields is looked up.
		const plan = close.plan(item) as ReadyPlan;
		const isWanted = returnCase.read(collectionOf(item, VALUE).returnCase, { label: 'Return Case', item });
		return isWanted ? thenReadBack(plan, item) : plan;
	},
};

function thenReadBack(plan: ReadyPlan, item: WorkflowItem): ReadyPlan {
	const id = caseId.read(item.parameter('caseId'), { label: 'Case', item });
	const output = readOutput(item, 'simple');
	return {
		...plan,
		async execute(run) {
			const outcome = await plan.execute(run);
			const found = await foundCase(run, id, item);
			return found === undefined ? outcome : [outputRecord(output.kind === 'raw' ? found : tidyCase(found), output, SIMPLIFIED_CASE)];
		},
	};
}

/** The case; undefined with a hint where it cannot be read, since it is closed all the same and must not be closed again. */
async function foundCase({ client }: RunContext, id: number, { hints }: WorkflowItem): Promise<IDataObject | undefined> {
	try {
		return await readCase(client, id);
	} catch (thrown) {
		hints.gather(NOT_READ, `case ${id} (${asItemError(thrown).message})`);
		return undefined;
	}
}
