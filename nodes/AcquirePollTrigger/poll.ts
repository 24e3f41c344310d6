import { type IDataObject, type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { requireId } from '../input/identifier';
import { asItemError, ItemError } from '../input/itemError';
import { accountOrigin } from '../service/account';
import { type AcquireClient, CREDENTIAL_TYPE, openAcquireClient } from '../service/acquireClient';
import { type EventSource, eventSource } from './eventSources';
import { memoryOf, newsTest, remember, type Sighting } from './memory';
import { readNews } from './readNews';

const CLIENT_OPTIONS = { maxRetries: 4, timeout: 30_000 };
const SAMPLE_ROWS = 50;

/**
 * What is new since the poll before, oldest first; null for nothing. The very first poll remembers what there is and starts nothing; n8n
 * keeps that while the workflow is unpublished. A test run returns one recent record and remembers nothing.
 * @throws {NodeOperationError} where Acquire could not be read: the next poll then begins where this one did
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	try {
		const event = String(context.getNodeParameter('triggerOn'));
		const knowledgeBaseId = () => requireId(context.getNodeParameter('knowledgeBaseId', ''), 'Knowledge Base ID');
		const source = eventSource(event, knowledgeBaseId);
		const client = await openAcquireClient(context, CLIENT_OPTIONS);
		const found = context.getMode() === 'manual' ? [await sample(client, source)] : await news(context, client, source, await about(context, event));
		return found.length === 0 ? null : [found.map((json) => ({ json }))];
	} catch (thrown) {
		const { message, description } = asItemError(thrown);
		throw new NodeOperationError(context.getNode(), message, { description });
	}
}

async function news(context: IPollFunctions, client: AcquireClient, source: EventSource, rowsOf: string): Promise<IDataObject[]> {
	const kept = context.getWorkflowStaticData('node');
	const sightings = await readNews(client, source, memoryOf(kept.memory, rowsOf));
	// Another poll may have ended while this one was reading.
	const memory = memoryOf(kept.memory, rowsOf);
	const fresh = memory === undefined ? [] : sightings.filter(newsTest(memory));
	kept.memory = remember(rowsOf, sightings, memory) as unknown as IDataObject;
	return fresh.sort(byPosition).map(({ row }) => row);
}

/** One recent record, for somebody who is building the workflow. */
async function sample(client: AcquireClient, source: EventSource): Promise<IDataObject> {
	let latest: Sighting | undefined;
	let count = 0;
	for await (const row of source.rows(client)) {
		const sighting = source.sighting(row);
		if (sighting !== undefined && (latest === undefined || byPosition(latest, sighting) < 0)) latest = sighting;
		if (++count >= SAMPLE_ROWS && latest !== undefined) break;
	}
	if (latest === undefined) throw new ItemError(`Acquire has no ${source.label} yet that could be shown`, { description: 'Create one in Acquire, and test again.' });
	return latest.row;
}

/** Which rows these are: IDs of another account or knowledge base say nothing of them. */
async function about(context: IPollFunctions, event: string): Promise<string> {
	const { subdomain } = await context.getCredentials(CREDENTIAL_TYPE);
	const scope = event === 'newArticle' ? ` ${String(context.getNodeParameter('knowledgeBaseId', ''))}` : '';
	return `${event}${scope} ${accountOrigin(subdomain)}`;
}

function byPosition(one: Sighting, other: Sighting): number {
	return one.position - other.position || one.id - other.id;
}
