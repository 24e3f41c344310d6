import { credentialsOf } from '../test/engine/harness/credentialsOf';
import { runWorkflow } from '../test/engine/harness/runWorkflow';
import type { Sandbox } from '../test/sandbox';
import { withSandbox } from '../test/sandbox/withSandbox';
import { readExample } from './n8n/readExample';
import { runMain } from './runMain';
import { requireFields } from './start/requireFields';

// npm run try: the form example in n8n's engine, against a sandbox. Needs the test CA (with-test-ca.mjs).

const EXAMPLE = 'form-to-update-contact.json';
const FORM = { Email: 'ada@example.com', Name: 'Ada Lovelace', City: '', 'Loyalty tier': 'silver' };
const CHANGED = { name: FORM.Name, loyalty_tier: FORM['Loyalty tier'] };

async function fillInForm(sandbox: Sandbox): Promise<void> {
	const show = (title: string, value: unknown) => console.log(`\n${title}\n${JSON.stringify(value, null, 2)}`);
	const fields = () => ({ ...sandbox.store.contact(101)?.fields });
	const before = fields();
	show('The contact before', before);
	show(`What somebody enters in the form of examples/${EXAMPLE}; City is left blank`, FORM);
	const workflow = readExample(EXAMPLE);
	const credentials = credentialsOf(sandbox, {}, 'Acquire account');
	const run = await runWorkflow(workflow, { input: [FORM], credentials });
	if (run.error) throw run.error;
	for (const { method, path, body } of sandbox.journal.filter((request) => request.method === 'PUT')) show(`What the node sent: ${method} ${path}`, body);
	show('The contact afterwards', fields());
	requireFields(fields(), { ...before, ...CHANGED });
}

void runMain(async () => await withSandbox(fillInForm));
