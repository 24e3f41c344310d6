import type { INodeExecutionData, IRunExecutionData } from 'n8n-workflow';

/** An execution that has ended. */
export class WorkflowRun {
	constructor(
		readonly id: string,
		/** `success`, `error`, `canceled` or `crashed`. */
		readonly status: string,
		readonly data: IRunExecutionData,
	) {}

	/** What stopped the execution, in the words that n8n shows; undefined if nothing did. */
	get errorMessage(): string | undefined {
		return this.data.resultData.error?.message;
	}

	/** The items that a node gave out in its last run; none when it did not run. Output 0 is the first one. */
	items(nodeName: string, output = 0): INodeExecutionData[] {
		return this.data.resultData.runData[nodeName]?.at(-1)?.data?.main[output] ?? [];
	}

	/** The JSON of the items that a node gave out. */
	json(nodeName: string, output = 0): Array<INodeExecutionData['json']> {
		return this.items(nodeName, output).map(({ json }) => json);
	}
}
