import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { ExecutionHints } from './executionHints';
import type { ItemParameters } from './itemParameters';
import type { Resumption, RunOptions, WorkflowItem } from './operation';

/** What the items of a run have in common. */
export interface RunInput {
	items: readonly INodeExecutionData[];
	parameters: ItemParameters;
	options: RunOptions;
	timezone: string;
	hints: ExecutionHints;
	newResumption(): Resumption;
}

/** One input item. A plan may hold it until it is executed, so that a run has as many of them as items: all but the index is the run's. */
export class InputItem implements WorkflowItem {
	constructor(
		private readonly run: RunInput,
		readonly index: number,
	) {}

	get json(): IDataObject {
		return this.run.items[this.index].json;
	}

	get options(): RunOptions {
		return this.run.options;
	}

	get timezone(): string {
		return this.run.timezone;
	}

	get hints(): ExecutionHints {
		return this.run.hints;
	}

	newResumption(): Resumption {
		return this.run.newResumption();
	}

	parameter(name: string, fallback?: unknown): unknown {
		return this.run.parameters.value(name, this.index, fallback);
	}

	rawParameter(name: string, fallback?: unknown): unknown {
		return this.run.parameters.rawValue(name, fallback);
	}

	unvalidatedParameter(name: string, fallback?: unknown): unknown {
		return this.run.parameters.value(name, this.index, fallback, { skipValidation: true });
	}
}
