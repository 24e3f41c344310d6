import type { IDataObject, INode } from 'n8n-workflow';

import type { N8nApi, SavedWorkflow } from '../../../scripts/n8n/n8nApi';

/** What a person may have left in a form: City was left blank, the drop-down has nothing chosen. */
const ADA_FROM_THE_FORM = {
	Email: 'ada@example.com',
	Name: 'Ada Lovelace',
	City: '',
	'Loyalty tier': null,
	'Job title': 'Analyst',
	submittedAt: '2026-11-23T10:00:00.000Z',
	formMode: 'test',
};

const FORM: INode = {
	id: 'form',
	name: 'On form submission',
	type: 'n8n-nodes-base.formTrigger',
	typeVersion: 2.2,
	position: [0, 0],
	webhookId: 'browser-form',
	parameters: {
		formTitle: 'Update your details',
		formFields: { values: [{ fieldLabel: 'Email', fieldType: 'email', requiredField: true }] },
		options: {},
	},
};

/** Saves a workflow that holds a form alone, with what it has received pinned to it. */
export async function saveFormWorkflow(
	api: N8nApi,
	name: string,
	received: IDataObject[] = [ADA_FROM_THE_FORM],
): Promise<SavedWorkflow> {
	return await api.createWorkflow({
		name,
		nodes: [FORM],
		connections: {},
		settings: { executionOrder: 'v1' },
		pinData: { [FORM.name]: received.map((json) => ({ json })) },
	});
}
