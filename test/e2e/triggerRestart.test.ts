import { freePorts } from '../../scripts/n8n/freePorts';
import { installN8n } from '../../scripts/n8n/installN8n';
import { type N8nProcess, startN8nProcess } from '../../scripts/n8n/n8nProcess';
import { pollUntil } from '../../scripts/n8n/pollUntil';
import { isN8n1, N8N_VERSION } from '../n8nVersion';
import { type TestSetup, useTestSetup } from './testSetup';
import { pollWorkflow, TRIGGER } from './trigger/triggerWorkflow';

/** Starts an n8n that has ended anew, with the data and at the address that it had. */
async function startAgain({ n8n, sandbox }: TestSetup): Promise<N8nProcess> {
	const { proxyUrl, caCertificateFile } = sandbox;
	const [taskBrokerPort] = await freePorts([0]);
	const settings = { userFolder: n8n.userFolder, port: Number(new URL(n8n.url).port), taskBrokerPort, proxyUrl, caCertificateFile };
	return await startN8nProcess(await installN8n({ version: N8N_VERSION }), { ...settings, ...(isN8n1 && { env: { N8N_DISABLED_MODULES: '' } }) });
}

describe('Acquire Poll Trigger in a real n8n that is started anew', () => {
	const setup = useTestSetup();

	it('starts on what came while n8n was off, although Acquire was down when n8n started', async () => {
		const { n8n, sandbox, credential } = setup();
		const { executions } = n8n.api;
		const saved = await n8n.api.createWorkflow(pollWorkflow('Poll', credential, { triggerOn: 'newContact' }));
		await n8n.api.publishWorkflow(saved);
		process.kill(n8n.pid, 'SIGTERM');
		await n8n.ended;
		sandbox.faults.schedule(() => ({ kind: 'status', status: 503 }));
		sandbox.store.addContact({ id: 900, fields: { name: 'Came meanwhile' } });
		const again = await startAgain(setup());
		try {
			await pollUntil(() => again.printed().includes('could not poll when n8n started') || undefined, { what: 'the first poll', timeoutMs: 60_000 });
			sandbox.faults.clear();
			const [{ id }] = await pollUntil(
				async () => {
					const found = await executions.list({ workflowId: saved.id, status: ['success'] });
					return found.length > 0 ? found : undefined;
				},
				{ what: 'an execution', timeoutMs: 150_000, everyMs: 1000 },
			);
			expect((await executions.ended(id)).json(TRIGGER).map((contact) => contact.id)).toEqual([900]);
		} finally {
			await again.stop();
		}
	}, 300_000);
});
