import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { noticeProperty } from './notice';
import type { Operation } from './operation';

/** For what makes no sense where the node is the tool of an AI agent. A workflow that has it set runs with the default. */
export const NOT_AS_TOOL: IDisplayOptions = { hide: { '@tool': [true] } };

/** What is to be read where the node is the tool of an AI agent, and there alone. */
export function toolNotice(operations: readonly Operation[]): INodeProperties {
	const deleting = operations.filter(({ destructive }) => destructive).map(({ name }) => name);
	const others = operations.filter(({ reachesPeople, waits }) => reachesPeople && !waits).map(({ action }) => action);
	const names = [...new Set([...deleting, ...others])].join(', ');
	const approval = names === '' ? '' : ` Have a person approve these, in a human review step between the agent and this tool, as not every mistake of a model can be undone: ${names}.`;
	const waiting = operations.find(({ waits }) => waits);
	return {
		...noticeProperty('toolNotice', `The model fills in only the fields that you let it define, with the button beside a field or with $fromAI() in an expression. All others stay as you set them.${approval}`),
		// Of what waits for a response n8n makes a human review step as well, in which no model fills in anything.
		displayOptions: { show: { '@tool': [true] }, ...(waiting && { hide: { operation: [waiting.value] } }) },
	};
}
