import { type Batch, batches, contactsBefore } from './batches';
import type { QueueSetup } from './queueSetup';
import { publishUpdateWorkflow, type UpdateWorkflow } from './updateWorkflow';

export interface PostedBatches {
	all: Batch[];
	workflow: UpdateWorkflow;
	/** Milliseconds since 1970. */
	postedAt: number;
}

/** Brings the sandbox back to its start with the contacts in it, publishes a workflow, and posts all batches to it at once. */
export async function postBatches(setup: QueueSetup): Promise<PostedBatches> {
	const all = batches();
	setup.sandbox.reset();
	setup.sandbox.store.seed({ contacts: contactsBefore(all) });
	const workflow = await publishUpdateWorkflow(setup);
	const postedAt = Date.now();
	await Promise.all(all.map(async (batch) => await workflow.post(batch)));
	return { all, workflow, postedAt };
}
