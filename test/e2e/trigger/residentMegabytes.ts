import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** How much memory a process holds. macOS has no /proc, and a bare Debian no ps; both count in kilobytes. */
export function residentMegabytes(pid: number): number {
	const kilobytes = existsSync('/proc') ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] : byPs(pid);
	return Number(kilobytes) / 1024;
}

function byPs(pid: number): string {
	return execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
}
