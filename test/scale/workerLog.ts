import type { N8nWithPackage } from '../../scripts/n8n/startN8n';

type Worker = Pick<N8nWithPackage, 'printed'>;

function executionIds({ printed }: Worker, event: 'started' | 'finished'): string[] {
	return [...printed().matchAll(new RegExp(`Worker ${event} execution (\\d+)`, 'g'))].map(([, id]) => id);
}

/** The ids of the executions that a worker has begun, by its own log. */
export function startedExecutions(worker: Worker): string[] {
	return executionIds(worker, 'started');
}

/** The ids of the executions that a worker has begun and not ended, by its own log. */
export function heldExecutions(worker: Worker): string[] {
	const finished = new Set(executionIds(worker, 'finished'));
	return startedExecutions(worker).filter((id) => !finished.has(id));
}
