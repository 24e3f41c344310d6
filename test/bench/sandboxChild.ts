// The Acquire stand-in in a process of its own, so that it shares no event loop with the client that is measured.
import { type Sandbox, startSandbox } from '../sandbox';
import { CITY_BEFORE, FIRST_CONTACT_ID } from './items';
import type { SandboxCall, SandboxReply, Tally } from './sandboxProcess';

function prepare(sandbox: Sandbox, contacts: number): void {
	sandbox.reset();
	sandbox.store.seed({
		contacts: Array.from({ length: contacts }, (_, index) => ({
			id: FIRST_CONTACT_ID + index,
			fields: { name: 'Before', email: `contact${index}@example.com`, city: CITY_BEFORE },
		})),
	});
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
	process.on('message', ({ prepare: contacts }: SandboxCall) => {
		if (contacts !== undefined) prepare(sandbox, contacts);
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
