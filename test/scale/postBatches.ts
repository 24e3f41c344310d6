import { type Batch, batches, contactsBefore } from './batches';
import type { QueueRig } from './queueRig';
import { publishUpdateWorkflow, type UpdateWorkflow } from './updateWorkflow';

export interface PostedBatches {
	all: Batch[];
	workflow: UpdateWorkflow;
	/** Milliseconds since 1970. */
	postedAt: number;
}

/** Brings the sandbox back to its start with the contacts in it, publishes a workflow, and posts all batches to it at once. */
export async function postBatches(rig: QueueRig): Promise<PostedBatches> {
	const all = batches();
	rig.sandbox.reset();
	rig.sandbox.store.seed({ contacts: contactsBefore(all) });
	const workflow = await publishUpdateWorkflow(rig);
	const postedAt = Date.now();
	await Promise.all(all.map(async (batch) => await workflow.post(batch)));
	return { all, workflow, postedAt };
}
