import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { numberOrText } from './cells';
import { objectAt, recordsAt } from './layout';
import type { Report, Shape } from './reportTable';

/** `data` is a list in the first two; the third shares its call with the agent's statistics, which own the summary. */
const WITHOUT_FIGURES: readonly Shape[] = ['agents', 'answers', 'presence'];

/** A figure of a report as a whole. */
export interface Metric {
	metric: string;
	value: number | null;
	/** That of the period before; null where Acquire does not say it. */
	previous: number | null;
}

/** The figures that a report has for its whole period; none where Acquire returns no summary. @throws {ItemError} for another layout */
export function metricsOf({ data }: IDataObject, { shape }: Report): Metric[] {
	if (WITHOUT_FIGURES.includes(shape)) return [];
	const { graphRow, summary } = objectAt(data);
	return [
		...(shape === 'totals' ? Object.entries(objectAt(graphRow)).map(pairMetric) : []),
		...(shape === 'apps' ? appsIn(graphRow).map(({ label, chats }) => ({ metric: String(label), value: numberOrNull(chats), previous: null })) : []),
		...Object.entries(objectAt(summary)).map(summaryMetric),
	];
}

/**
 * The metric with the difference to the period before. `earlier`: the metrics of a report of that period, which take the
 * place of what Acquire calls previous.
 */
export function compared({ metric, value, previous }: Metric, earlier?: readonly Metric[]): IDataObject {
	const before = earlier === undefined ? previous : (earlier.find((one) => one.metric === metric)?.value ?? null);
	const change = value === null || before === null ? null : value - before;
	return { metric, value, previous: before, change: rounded(change), changePercent: rounded(change === null || !before ? null : (100 * change) / Math.abs(before)) };
}

/** The apps in a report per app. @throws {ItemError} for another layout */
export function appsIn(graphRow: unknown): IDataObject[] {
	return recordsAt(objectAt(graphRow).apps);
}

/** `{ current, previous }`, or a plain number. */
function summaryMetric([metric, figure]: [string, unknown]): Metric {
	if (!isObject(figure)) return { metric, value: numberOrNull(figure), previous: null };
	return { metric, value: numberOrNull(figure.current), previous: numberOrNull(figure.previous) };
}

/** Two values without a label: presumably of this period and of the one before. */
function pairMetric([metric, values]: [string, unknown]): Metric {
	const [value, previous] = Array.isArray(values) ? values : [values];
	return { metric, value: numberOrNull(value), previous: numberOrNull(previous) };
}

function numberOrNull(value: unknown): number | null {
	const number = numberOrText(value);
	return typeof number === 'number' ? number : null;
}

/** Without the digits that binary fractions add: 14.2 − 15 is −0.8. */
function rounded(value: number | null): number | null {
	return value === null ? null : Math.round(value * 100) / 100;
}
