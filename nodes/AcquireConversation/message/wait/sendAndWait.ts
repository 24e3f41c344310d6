import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { collectionOf, type Field } from '../../../operations/field';
import type { Operation, Plan, WorkflowItem } from '../../../operations/operation';
import { optionsCollection } from '../../../operations/requestOptions';
import { htmlToPlainText } from '../../../richText/htmlToPlainText';
import { channel, format, message, sendMessage } from '../send';
import { htmlWithLinks, linksOf, plainWithLinks } from './links';
import { readChoices, responseProperties } from './parameters';
import { type ResponseRequest, unanswered } from './request';
import { limitWaitTime, readTimeLimit } from './timeLimit';

const VALUE = 'sendAndWait';

/** Sends a message as Send does, with links to a page on which a person responds; see respond.ts. */
export const sendAndWait: Operation = {
	...sendMessage,
	value: VALUE,
	name: 'Send and Wait for Response',
	action: 'Send a message and wait for a response',
	description: 'Send a message with links to approve or decline, or to a page for free text. The execution waits until somebody responds.',
	simplified: undefined,
	waits: true,
	properties: [...sendMessage.properties.flatMap(withResponse), optionsCollection(limitWaitTime)],
	plan(item) {
		const waitTill = readTimeLimit(item);
		const collection = collectionOf(item, VALUE);
		// As Send reads them. None of these is looked up.
		const read = <Value>(field: Field<Value>, raw: unknown) => field.read(raw, { label: field.property.displayName, item }) as Value;
		const given = read(message, item.parameter('message', ''));
		const chosen = read(channel, item.parameter('channel', channel.property.default));
		const isHtml = chosen === 'email' && read(format, collection.format) === 'html';
		const choices = readChoices(item);
		const resumption = item.newResumption();
		const request = { id: resumption.id, message: isHtml ? htmlToPlainText(given) : given, ...(choices && { choices }) };
		const links = linksOf(choices, resumption, chosen === 'sms');
		const asked: IDataObject =
			chosen === 'email'
				? { message: htmlWithLinks(given, isHtml, links), additionalFields: { ...collection, format: 'html' } }
				: { message: plainWithLinks(given, links) };
		return waiting(sendMessage.plan(withParameters(item, asked)), request, waitTill);
	},
};

/** Send's fields and, after the message, what is asked; its output is not that of a message. */
function withResponse(property: INodeProperties): INodeProperties[] {
	if (['options', 'output', 'outputFields'].includes(property.name)) return [];
	return property.name === 'message' ? [property, ...responseProperties] : [property];
}

/** The item with other values of some parameters. */
function withParameters(item: WorkflowItem, changed: IDataObject): WorkflowItem {
	const parameter: WorkflowItem['parameter'] = (name, fallback) => (name in changed ? changed[name] : item.parameter(name, fallback));
	return Object.create(item, { parameter: { value: parameter } }) as WorkflowItem;
}

/** The plan that sends the message, and then has the execution wait. */
function waiting(plan: Plan, request: ResponseRequest, waitTill: () => Date): Plan {
	if (plan.kind === 'lookups') return { ...plan, complete: (found) => waiting(plan.complete(found), request, waitTill) };
	return {
		...plan,
		waitTill,
		async execute(run) {
			const [sent] = await plan.execute(run);
			return [unanswered(request, sent)];
		},
	};
}
