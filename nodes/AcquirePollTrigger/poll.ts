import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { requireId } from '../input/identifier';
import { asItemError } from '../input/itemError';
import { locatorValue } from '../input/locator';
import { asNodeError } from '../operations/nodeError';
import { DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS } from '../operations/runOptions';
import { type AcquireClient, type ClientOptions, openAcquireClient } from '../service/acquireClient';
import { type EventSource, eventSource } from './eventSources';
import { isFirstPoll } from './firstPoll';
import { byPosition, memoryOf, newRowTest, remember } from './memory';
import { readNewRows } from './readNewRows';
import { sampleRecord } from './sampleRecord';

// Where nobody watches: n8n itself starts the trigger.
const STARTS_OF_N8N = ['init', 'leadershipChange'];
// The poll with which a trigger starts has 84 seconds on n8n 2.x, of which a request should leave some.
const RETRY_IN_FIRST_MS = 20_000;

/**
 * What is new since the poll before, oldest first; null for nothing. The very first poll remembers what there is and starts nothing; n8n
 * keeps that while the workflow is unpublished. A test run returns one record as a sample and remembers nothing.
 * @throws {NodeOperationError} where Acquire could not be read: the next poll then begins where this one did. Not where n8n, as it starts,
 * starts a trigger that has polled before: n8n 2.x would leave that off for good
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const isFirst = isFirstPoll(context);
	const isStart = isFirst && STARTS_OF_N8N.includes(context.getActivationMode());
	try {
		const event = String(context.getNodeParameter('triggerOn'));
		const knowledgeBaseId = event === 'newArticle' ? requireId(locatorValue(context.getNodeParameter('knowledgeBaseId', '')), 'Knowledge Base') : undefined;
		const source = eventSource(event, knowledgeBaseId);
		const client = await openAcquireClient(context, clientOptions(context, isFirst));
		// IDs of another account or knowledge base say nothing of these rows.
		const about = [event, knowledgeBaseId, client.origin].filter((part) => part !== undefined).join(' ');
		const found = context.getMode() === 'manual' ? [await sampleRecord(client, source)] : await newRows(context, client, source, about);
		return found.length === 0 ? null : [found.map((json) => ({ json }))];
	} catch (thrown) {
		// Of whatever account or event: the credential may be what cannot be read.
		if (isStart && context.getWorkflowStaticData('node').memory !== undefined) {
			context.logger.error(`${nameOf(context)} could not poll when n8n started, and will try again at its next poll. ${asItemError(thrown).message}`);
			return null;
		}
		throw asNodeError(context.getNode(), thrown);
	}
}

async function newRows(context: IPollFunctions, client: AcquireClient, source: EventSource, about: string): Promise<IDataObject[]> {
	const kept = context.getWorkflowStaticData('node');
	const earlier = memoryOf(kept.memory, about);
	const latest = source.isByChange ? Date.now() : undefined;
	const onGap = (message?: string) => context.logger.warn(`${nameOf(context)} may have missed records: ${gapReason(message)}`);
	const sightings = await readNewRows(client, source, { memory: earlier, latest, onGap });
	// Another poll may have ended while this one was reading. What a first one saw is only what there was.
	const memory = memoryOf(kept.memory, about);
	if (earlier === undefined && memory !== undefined) return [];
	const fresh = memory === undefined ? [] : sightings.filter(newRowTest(memory));
	kept.memory = remember(about, sightings, memory, latest) as unknown as IDataObject;
	return fresh.sort(byPosition).map(({ row }) => row);
}

/** A request ends, and is sent again, within the time that n8n gives the poll: once abandoned, it tells no reason. n8n 1.x gives none. */
function clientOptions(context: Partial<IPollFunctions>, isFirst: boolean): ClientOptions {
	const half = (context.getPollBudgetMs?.() ?? Infinity) / 2;
	return { maxRetries: DEFAULT_RETRIES, timeout: Math.min(DEFAULT_TIMEOUT_MS, half), retryWithin: isFirst ? Math.min(RETRY_IN_FIRST_MS, half) : half };
}

/** What n8n's log calls the trigger. */
function nameOf(context: IPollFunctions): string {
	return `Acquire Poll Trigger of workflow '${context.getWorkflow().name}'`;
}

/** Why records may be missing. `message`: what Acquire's count says of it, if there is one. */
function gapReason(message?: string): string {
	if (message !== undefined) return `more have come since the last poll than were read. ${message}`;
	return 'the list ends before the first one that it knows. Either more have come since the last poll than Acquire gives out, or all that it knows were deleted.';
}
