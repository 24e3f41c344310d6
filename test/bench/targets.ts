import { medianRatio } from './median';
import type { Outcome } from './rounds';

/** A measured number, and what it has to be. */
export interface Target {
	label: string;
	/** Undefined if it was not measured. */
	measured?: number;
	/** How the number reads, e.g. "1.07 ×". */
	unit: '×' | 'ms' | 'KB';
	/** The smallest and the largest of the single rounds, or starts. */
	range?: [number, number];
	atMost?: number;
	atLeast?: number;
	/** Missing the target is tolerated up to here. */
	tolerated?: number;
}

export type Verdict = 'reached' | 'not reached' | 'FAILS' | 'not measured';

/** Whether the number is what it has to be; `not reached` where that is still tolerated. */
export function verdict({ measured, atMost = Infinity, atLeast = -Infinity, tolerated }: Target): Verdict {
	if (measured === undefined) return 'not measured';
	if (measured <= atMost && measured >= atLeast) return 'reached';
	const isTolerated = tolerated !== undefined && (Number.isFinite(atMost) ? measured <= tolerated : measured >= tolerated);
	return isTolerated ? 'not reached' : 'FAILS';
}

/** @throws if a target fails, with the labels of all that do */
export function requireTargets(targets: readonly Target[]): void {
	const failed = targets.filter((target) => verdict(target) === 'FAILS').map(({ label }) => label);
	if (failed.length > 0) throw new Error(`Targets that fail: ${failed.join('; ')}.`);
}

/**
 * How the times of two contenders compare: the median of the ratios of the single rounds, since what ran one after the
 * other met the same machine, and their range. Nothing if one of them has no times.
 */
export function ratio(outcomes: Outcome[], over: string, under: string): Pick<Target, 'measured' | 'range'> {
	const timesOf = (id: string) => outcomes.find(({ contender }) => contender.id === id)?.times ?? [];
	return medianRatio(timesOf(over), timesOf(under));
}

/** The targets of the comparison. */
export function speedTargets(outcomes: Outcome[]): Target[] {
	const target = (label: string, over: string, under: string, limits: Pick<Target, 'atMost' | 'atLeast' | 'tolerated'>): Target => ({
		label,
		unit: '×',
		...ratio(outcomes, over, under),
		...limits,
	});
	const noSlower = (id: string, label: string): Target[] => {
		const earlier = `earlier-${id}`;
		const isTimed = outcomes.some(({ contender }) => contender.id === earlier);
		return isTimed ? [target(`${label}, time over that of the earlier version`, id, earlier, { atMost: 1.05, tolerated: 1.15 })] : [];
	};
	return [
		...noSlower('map-50', 'Map at 50'),
		...noSlower('define-literals-50', 'Contact by expression and literals at 50'),
		...noSlower('define-expressions-50', 'Four expressions at 50'),
		...noSlower('json-50', 'JSON at 50'),
		target('Map at 50, time over that of bare axios at 50', 'map-50', 'axios-50', { atMost: 1.1, tolerated: 1.25 }),
		target('Map at 50, times as fast as HTTP Request', 'http-request', 'map-50', { atLeast: 2.5, tolerated: 2 }),
		target('Map at the default, time over that of bare axios at the default', 'map', 'axios', { atMost: 1.1 }),
		target('Map at the default, times as fast as HTTP Request', 'http-request', 'map', { atLeast: 1.4 }),
		target('Contact by expression and literals at 50, time over that of bare axios at 50', 'define-literals-50', 'axios-50', { atMost: 1.5 }),
		target('Four expressions at 50, time over that of bare axios at 50', 'define-expressions-50', 'axios-50', { atMost: 1.15 }),
		target('Four expressions at 50, time over that of HTTP Request', 'define-expressions-50', 'http-request', { atMost: 0.45 }),
		target('Map at the default, times as fast as a sequential node', 'sequential', 'map', { atLeast: 7 }),
		target('By email at the default, times as fast as two chained HTTP Requests', 'http-request-by-email', 'by-email', { atLeast: 2 }),
		target('By email at 50, times as fast as two chained HTTP Requests', 'http-request-by-email', 'by-email-50', { atLeast: 2.5 }),
		target('Get Many, times as fast as the pagination of HTTP Request', 'http-request-pages', 'get-many', { atLeast: 3 }),
	];
}
