import type { IDataObject } from 'n8n-workflow';
import type { WorkflowRun } from '../harness/runWorkflow';

/** What an item ended as: the JSON of an output item, or a rejection. */
export interface Ending {
	/** The position of the input item with which it is paired. */
	position: unknown;
	json: IDataObject;
	isRejected: boolean;
}

/** What the items of a node ended as, of both outputs, each in its own order; what comes out of the second one was rejected. */
export function endingsOf(run: WorkflowRun, nodeName: string): Ending[] {
	return [0, 1].flatMap((output) => run.items(nodeName, output).map(({ json, pairedItem }) => ({ position: pairedPosition(pairedItem), json, isRejected: output === 1 })));
}

function pairedPosition(pairedItem: unknown): unknown {
	return typeof pairedItem === 'object' && pairedItem !== null && 'item' in pairedItem ? pairedItem.item : pairedItem;
}
