import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Resets the kernel's mark of the most memory that a process has held. */
const RESET_PEAK = '5';

/** Whether the kernel keeps such a mark: Linux does. */
export const canReadPeakMemory = existsSync('/proc/self/clear_refs');

/** From now on, the peak counts from what the process holds at present. */
export function resetPeakMemory(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, RESET_PEAK);
}

/** The most resident memory that the process has held since the reset, in MB. */
export function peakMemory(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	return Number(kilobytes) / 1024;
}
