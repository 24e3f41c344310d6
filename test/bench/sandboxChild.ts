// The Acquire stand-in in a process of its own, so that it shares no event loop with the client that is measured.
import { type Sandbox, startSandbox } from '../sandbox';
import { attributeKey } from './inProcess/acquireStandIn';
import { CITY_BEFORE, contactEmail, FIRST_CONTACT_ID } from './items';
import type { Preparation, SandboxCall, SandboxReply, Tally } from './sandboxProcess';

function prepare(sandbox: Sandbox, { contacts, attributes = 0 }: Preparation): void {
	sandbox.reset();
	const ids = Array.from({ length: contacts }, (_, index) => FIRST_CONTACT_ID + index);
	sandbox.store.seed({ contacts: ids.map((id) => ({ id, fields: { name: 'Before', email: contactEmail(id), city: CITY_BEFORE } })) });
	for (let number = 0; number < attributes; number++) sandbox.store.addAttribute({ object: 'contact', key: attributeKey(number), type: 'text', config: {}, system: 'no' });
}

function tally(sandbox: Sandbox): Tally {
	const updates = sandbox.journal.filter(({ method }) => method === 'PUT');
	const done = updates.filter(({ carriedOut, status }) => carriedOut && status === 200);
	return {
		sent: updates.length,
		carriedOut: done.length,
		contacts: new Set(done.map(({ path }) => path)).size,
		changed: sandbox.store.contacts().filter(({ fields }) => fields.city !== CITY_BEFORE).length,
	};
}

async function main(): Promise<void> {
	const sandbox = await startSandbox({ latencyMs: Number(process.env.BENCH_LATENCY_MS) });
	const send = (reply: SandboxReply) => process.send?.(reply);
	process.on('message', ({ prepare: preparation }: SandboxCall) => {
		if (preparation !== undefined) prepare(sandbox, preparation);
		send({ tally: tally(sandbox) });
	});
	// Ctrl-C reaches the whole group; the parent closes the channel when it has stopped its clients.
	process.on('SIGINT', () => undefined);
	process.on('disconnect', () => void sandbox.stop().finally(() => process.exit()));
	const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
	send({ started: { proxyUrl, caCertificateFile, account, apiKey } });
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
