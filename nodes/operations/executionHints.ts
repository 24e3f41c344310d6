import type { IExecuteFunctions } from 'n8n-workflow';

/** What the user should know about a run although nothing of it failed: n8n shows it above the node's output. */
export class ExecutionHints {
	private readonly messages = new Set<string>();

	constructor(private readonly context: Pick<IExecuteFunctions, 'addExecutionHints'>) {}

	/** Each message is shown once a run, however many items give it. */
	add(message: string): void {
		this.messages.add(message);
	}

	/** To be called once, when the run has ended. */
	show(): void {
		for (const message of this.messages) this.context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}
