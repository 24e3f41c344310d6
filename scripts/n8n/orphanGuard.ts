import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

const GRACE_S = 5;

/** Waits for the end of its input, which is the end of the process that holds the other end of the pipe. */
const SCRIPT = `read -r released; kill -TERM -"$1"; sleep ${GRACE_S}; kill -KILL -"$1"`;

/**
 * Sees to it that a process group does not outlive this process, also when that is killed before it can stop the group itself.
 * @param pid the id of the group
 * @returns what ends the guard, to be called when the group has ended
 */
export function guardOrphan(pid: number): () => void {
	// In a group of its own: Ctrl-C must not reach it.
	const guard = spawn('sh', ['-c', SCRIPT, 'guard', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
	// This process may end while it guards.
	guard.unref();
	(guard.stdin as Socket).unref();
	// A guard that cannot start, or was killed by somebody else, is no reason to stop.
	guard.on('error', () => undefined);
	guard.stdin.on('error', () => undefined);
	return () => void guard.kill('SIGKILL');
}
