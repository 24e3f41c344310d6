import type { Fault } from '../../sandbox';

/** Faults after which the work is done and nobody was told so. */
export const lostAnswers: Array<[string, Fault]> = [
	['504 after the work', { kind: 'status', status: 504, workDone: true }],
	['a connection that breaks after the work', { kind: 'reset', when: 'after' }],
	['JSON cut in half', { kind: 'truncatedJson' }],
];
