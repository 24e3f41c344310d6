import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** How long killed processes may take to go. What is left then are zombies, which stay where process 1 reaps no orphans. */
const KILL_MS = 2_000;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
	try {
		process.kill(-child.pid!, signal);
		return true;
	} catch {
		return false;
	}
}

/**
 * Stops a child that was started with `detached: true`, and everything that it started: asks it to end, and kills what is
 * left after `graceMs`. Resolves when no process of its group is left but zombies.
 */
export async function stopProcessGroup(child: ChildProcess, graceMs = 15_000): Promise<void> {
	if (child.pid === undefined) return;
	// n8n ends its task runner itself when it alone is asked; a runner that gets the signal first is started anew.
	if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
	const deadline = performance.now() + graceMs;
	let giveUpAt = Infinity;
	while (signalGroup(child, 0) && performance.now() < giveUpAt) {
		const ended = child.exitCode !== null || child.signalCode !== null;
		if (ended || performance.now() > deadline) {
			signalGroup(child, 'SIGKILL');
			giveUpAt = Math.min(giveUpAt, performance.now() + KILL_MS);
		}
		await delay(50);
	}
}
