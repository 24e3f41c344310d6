import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../../nodes/input/object';
import { ExecutionHints } from '../../../nodes/operations/executionHints';
import type { WorkflowItem } from '../../../nodes/operations/operation';
import { readRunOptions } from '../../../nodes/operations/runOptions';

/** What the item holds; nothing of what is left out. */
export interface FakeItem {
	/** The node's parameters as n8n evaluates them for this item. */
	parameters?: IDataObject;
	/** The parameters as the workflow holds them, where expressions make a difference. */
	raw?: IDataObject;
	json?: IDataObject;
	/** Takes the hints that the item gives. */
	hints?: ExecutionHints;
}

/** A workflow item that answers as n8n does: a null mapper value cannot be read by a path through it. */
export function fakeItem({ parameters = {}, raw = parameters, json = {}, hints = new ExecutionHints({ addExecutionHints: () => undefined }) }: FakeItem): WorkflowItem {
	const read = (source: IDataObject, isValidated = false) => (name: string, fallback?: unknown) => {
		const held = name.split('.').reduce<unknown>((value, member) => (isObject(value) ? value[member] : undefined), source);
		if (isValidated && name === 'columns.value' && held === null) {
			throw new TypeError('Cannot convert undefined or null to object');
		}
		return held === undefined ? fallback : held;
	};
	return {
		index: 0,
		json,
		timezone: 'Europe/Berlin',
		hints,
		newResumption: () => ({ id: 'r1', url: (query) => `https://n8n.example.com/webhook-waiting/1/2?${new URLSearchParams(query).toString()}` }),
		options: readRunOptions((parameters.options ?? {}) as IDataObject),
		parameter: read(parameters, true),
		rawParameter: read(raw),
		unvalidatedParameter: read(parameters),
	};
}
