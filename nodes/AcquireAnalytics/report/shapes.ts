import type { IDataObject } from 'n8n-workflow';
import { isObject, objectsIn } from '../../input/object';
import { bucketStarts, dateOf, hourOf, startOn, timeOfHour } from './buckets';
import { addCells, cellOf, numberOrText } from './cells';
import { listAt, objectAt, recordsAt, unreadable } from './layout';
import type { Report, Shape } from './reportTable';
import { appsIn, compared, metricsOf } from './summary';
import type { ZonedPeriod } from './zonedPeriod';

/** A short response could ask for more rows than fit into memory: one of 64 MB, the most that is read, has about as many values. */
const MAX_CELLS = 10_000_000;

/** A report as it came, and what its rows need. */
export interface ReportContent {
	report: Report;
	/** Absent for a report without one. */
	period?: ZonedPeriod;
	/** What its wrapper holds. */
	body: IDataObject;
	/** Begins the next row: with the columns that all rows have. */
	newRow(): IDataObject;
	/** Told where a series has more or fewer values than there are labels. */
	onUneven(metric: string, values: number, labels: number): void;
	/** Told where Acquire counts more records than it returned. */
	onShort(returned: number, total: number): void;
}

/** Reads a report's rows. @throws {ItemError} for what is laid out in another way */
export const rowReaders: Record<Shape, (content: ReportContent) => IDataObject[]> = {
	agents: ({ body, ...content }) => countedRows(body.data, body.totalCount, content),
	leaderboard({ body, ...content }) {
		const { responseData, totalRecords } = contentIn(body);
		return countedRows(responseData, totalRecords, content);
	},
	rows: ({ body, ...content }) => recordRows(recordsAt(graphIn(body).data), content),

	series: (content) => zipped(content, bucketStarts(labelsIn(content.body), content.period)),
	names: (content) => zipped(content).filter((row) => !isFiller(row)),

	totals: ({ body, report, newRow }) => metricsOf(body, report).map((metric) => Object.assign(newRow(), compared(metric))),

	grid({ body, period, newRow }) {
		const days = recordsAt(graphIn(body).data);
		const hours = hoursIn(days).map((column) => ({ ...column, time: period && timeOfHour(column.hour, period) }));
		const next = rowsLike(newRow(), { label: null, start: null, hour: 0, count: null });
		const rows: IDataObject[] = [];
		// No list for each day: a report has one row for each of its cells.
		for (const day of days) {
			const date = dateOf(day.label);
			for (const { name, hour, time } of hours) {
				if (!Object.hasOwn(day, name)) continue;
				const row = next();
				row.label = day.label;
				row.start = time === undefined ? null : startOn(date, time);
				row.hour = hour;
				row.count = day[name];
				rows.push(row);
			}
		}
		return rows;
	},

	apps({ body, period, newRow }) {
		const labels = labelsIn(body);
		const starts = bucketStarts(labels, period);
		const apps = appsIn(graphIn(body)).map(({ label, data }) => ({ app: label, chats: listAt(data) }));
		requireFewer(labels.length * apps.length, body);
		const next = rowsLike(newRow(), { label: null, start: null, app: null, chats: null });
		return labels.flatMap((label, index) => apps.map(({ app, chats }) => Object.assign(next(), { label, start: starts[index], app, chats: cellOf(chats[index]) })));
	},

	presence({ body, newRow }) {
		return recordsAt(graphIn(body).login_scale).map(({ class: state, val, diff, label }) => Object.assign(newRow(), { label, state, percentage: val, seconds: diff }));
	},

	answers({ body, newRow }) {
		return recordsAt(body.data).flatMap(({ id, question, answers, q_options: options }) => {
			const labels = labelsByValue(options);
			return Object.entries(objectAt(answers)).map(([answer, counts]) =>
				Object.assign(newRow(), { questionId: id, question, answer: numberOrText(answer), answerLabel: labels.get(answer) ?? null }, isObject(counts) ? counts : { count: counts }),
			);
		});
	},

	options({ body, newRow }) {
		return recordsAt(graphIn(body).data).flatMap(({ id = null, label: question, options }) =>
			Object.values(Array.isArray(options) ? options : objectAt(options)).filter(isObject).map(({ label, value, count }) =>
				Object.assign(newRow(), { questionId: id, question, answer: value, answerLabel: label, count }),
			),
		);
	},

	sequences({ body, newRow }) {
		return recordsAt(body.leads).flatMap(({ id, title, details }) => {
			const branches = recordsAt(details);
			return (branches.length > 0 ? branches : [{} as IDataObject]).map(({ id: branchId = null, title: branch = null, next_branch: next = null }) =>
				Object.assign(newRow(), { sequenceId: id, sequence: title, branchId, branch, nextBranchIds: next }));
		});
	},
};

/** A row for each record of a list, whose count is that of all. */
function countedRows(records: unknown, total: unknown, { onShort, ...content }: Pick<ReportContent, 'newRow' | 'onShort' | 'report'>): IDataObject[] {
	const rows = recordRows(recordsAt(records), content);
	if (typeof total === 'number' && total > rows.length) onShort(rows.length, total);
	return rows;
}

function recordRows(records: IDataObject[], { report, newRow }: Pick<ReportContent, 'newRow' | 'report'>): IDataObject[] {
	return records.map((record) => {
		const row = newRow();
		addCells(row, record, report);
		return row;
	});
}

/** A row for each label with the value of every series at its place; null where a series ends before. */
function zipped({ body, report, newRow, onUneven }: ReportContent, starts?: Array<string | null>): IDataObject[] {
	const { renames = {}, without = [] } = report;
	const labels = labelsIn(body);
	const series = Object.entries(graphIn(body)).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && !['labels', '__proto__', ...without].includes(entry[0]));
	const named = series.map(([name, values]) => ({ name: Object.hasOwn(renames, name) ? renames[name] : name, values }));
	for (const { name, values } of named) if (values.length !== labels.length) onUneven(name, values.length, labels.length);
	const count = named.reduce((most, { values }) => Math.max(most, values.length), labels.length);
	requireFewer(count * named.length, body);
	const next = rowsLike(newRow(), { label: null, ...(starts && { start: null }), ...Object.fromEntries(named.map(({ name }) => [name, null])) });
	return Array.from({ length: count }, (_, index) => {
		const row = next();
		row.label = cellOf(labels[index]);
		if (starts !== undefined) row.start = starts[index] ?? null;
		for (const { name, values } of named) row[name] = cellOf(values[index]);
		return row;
	});
}

/** Makes rows that have all columns from the start: V8 copies such a row much faster than it adds columns to another. */
function rowsLike(first: IDataObject, columns: IDataObject): () => IDataObject {
	const template = Object.assign(first, columns);
	return () => ({ ...template });
}

/** The columns of all days that are hours, from the first of a day to the last. */
function hoursIn(days: IDataObject[]): Array<{ name: string; hour: number }> {
	const names = new Set<string>();
	for (const day of days) for (const name of Object.keys(day)) names.add(name);
	return [...names].map((name) => ({ name, hour: hourOf(name) ?? -1 })).filter(({ hour }) => hour >= 0).sort((a, b) => a.hour - b.hour);
}

/** Acquire fills a list of ten up with "n/a" and 0. */
function isFiller(row: IDataObject): boolean {
	return row.label === 'n/a' && Object.entries(row).some(([name, value]) => name !== 'position' && value === 0);
}

function contentIn({ data }: IDataObject): IDataObject {
	return objectAt(data);
}

function graphIn(body: IDataObject): IDataObject {
	return objectAt(contentIn(body).graphRow);
}

function labelsIn(body: IDataObject): unknown[] {
	return listAt(graphIn(body).labels);
}

/** What the options of a question are called, by their value; they come as JSON text. */
function labelsByValue(options: unknown): Map<string, string> {
	try {
		return new Map(objectsIn(JSON.parse(String(options))).map(({ value, label }) => [String(value), String(label)]));
	} catch {
		return new Map();
	}
}

/** @throws {ItemError} for a report of too many cells */
function requireFewer(cells: number, body: IDataObject): void {
	if (cells > MAX_CELLS) throw unreadable(body);
}
