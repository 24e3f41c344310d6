import type { CredentialReference, SavedWorkflow } from '../n8n/n8nApi';
import { readExample } from '../n8n/readExample';
import type { RunningN8n } from '../n8n/startN8n';

const EXAMPLE = 'form-to-update-contact.json';
const FORM_TRIGGER = 'n8n-nodes-base.formTrigger';

export interface PublishedForm {
	workflow: SavedWorkflow;
	/** The address of the live form. */
	url: string;
	/** The labels of the form's fields, in the order in which they stand on the page. */
	labels: string[];
}

interface FormParameters {
	formFields: { values: Array<{ fieldLabel: string }> };
}

/** Imports the example "Form → Update contact", gives its node the credential, publishes it and returns where its form is. */
export async function publishFormExample(
	{ api, url }: Pick<RunningN8n, 'api' | 'url'>,
	credential: CredentialReference,
): Promise<PublishedForm> {
	const example = readExample(EXAMPLE);
	const form = example.nodes.find(({ type }) => type === FORM_TRIGGER);
	if (form?.webhookId === undefined) throw new Error(`${EXAMPLE} has no form`);
	const nodes = example.nodes.map((node) =>
		node.credentials === undefined ? node : { ...node, credentials: { acquireApi: credential } },
	);
	const workflow = await api.createWorkflow({ ...example, nodes });
	await api.publishWorkflow(workflow);
	const { formFields } = form.parameters as unknown as FormParameters;
	return {
		workflow,
		url: `${url}/form/${form.webhookId}`,
		labels: formFields.values.map(({ fieldLabel }) => fieldLabel),
	};
}

/**
 * Submits the form as a browser does; a field that `values` leaves out stays blank.
 * @param values what is typed in, by label
 * @throws when n8n does not take it
 */
export async function submitForm({ url, labels }: PublishedForm, values: Record<string, string>): Promise<void> {
	const body = new FormData();
	labels.forEach((label, index) => body.set(`field-${index}`, values[label] ?? ''));
	const response = await fetch(url, { method: 'POST', body });
	if (!response.ok) throw new Error(`The form was answered with ${response.status}: ${await response.text()}`);
}
