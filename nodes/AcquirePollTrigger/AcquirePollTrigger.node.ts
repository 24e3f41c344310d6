import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { ICON } from '../operations/appearance';
import { knowledgeBaseId } from '../records/knowledgeBase/knowledgeBase';
import { CREDENTIAL_TYPE } from '../service/account';
import { poll } from './poll';
import { properties } from './properties';

/** Starts a workflow on new records and updated contacts, for which the Acquire Trigger has no event. */
export class AcquirePollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Poll Trigger',
		name: 'acquirePollTrigger',
		icon: ICON,
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["triggerOn"] }}',
		description: 'Starts the workflow on new or updated contacts, new companies, cases, feedback, articles and audit log entries in Acquire',
		eventTriggerDescription: 'Looking for a sample record in Acquire',
		activationMessage: 'The workflow now starts on what is new in Acquire since its last poll. The very first poll starts nothing.',
		defaults: { name: 'Acquire Poll Trigger' },
		polling: true,
		builderHint: {
			searchHint:
				'Starts a workflow on new or updated contacts, new companies, cases, feedback, knowledge base articles and audit log entries of Acquire (acquire.io). For messages and for cases that are closed use the Acquire Trigger.',
			relatedNodes: [{ nodeType: 'n8n-nodes-acquire.acquireTrigger', relationHint: 'For what Acquire announces at once, such as closed cases' }],
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties,
	};

	methods = knowledgeBaseId.methods;

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
