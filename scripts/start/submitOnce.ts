import type { Sandbox } from '../../test/sandbox';
import type { N8nApi } from '../n8n/n8nApi';
import { type PublishedForm, submitForm } from './formExample';
import { requireFields } from './requireFields';

/** A contact that every fresh sandbox holds, and what the form shall make of it. */
const EMAIL = 'ada@example.com';
const TYPED = { Email: EMAIL, Name: 'Ada Lovelace', City: 'London', 'Loyalty tier': 'silver' };
const EXPECTED = { email: EMAIL, name: TYPED.Name, city: TYPED.City, loyalty_tier: TYPED['Loyalty tier'] };

function fieldsOfContact({ store }: Sandbox): Record<string, unknown> {
	const contact = store.contacts().find(({ fields }) => fields.email === EMAIL);
	if (contact === undefined) throw new Error(`The sandbox holds no contact with the address ${EMAIL}`);
	return contact.fields;
}

/**
 * Submits the form once and waits for the execution that it starts.
 * @throws with the reason unless the execution succeeds and the contact then differs from before exactly as the form said
 */
export async function submitOnce(
	api: N8nApi,
	form: PublishedForm,
	sandbox: Sandbox,
	log: (line: string) => void,
	signal?: AbortSignal,
): Promise<void> {
	const before = fieldsOfContact(sandbox);
	log(`\nThe contact before: ${JSON.stringify(before)}`);
	log(`The form is submitted with ${JSON.stringify(TYPED)}`);
	await submitForm(form, TYPED);
	const id = await api.executions.started(form.workflow.id, { timeoutMs: 30_000, signal });
	const run = await api.executions.ended(id, { signal });
	const after = fieldsOfContact(sandbox);
	log(`The contact after:  ${JSON.stringify(after)}`);
	log(`The execution: ${[run.status, run.errorMessage].filter(Boolean).join(' - ')}`);
	if (run.status !== 'success') throw new Error('The execution that the form started did not succeed');
	requireFields(after, { ...before, ...EXPECTED });
}
