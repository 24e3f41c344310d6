import { ApiError } from './apiError';

/** Keeps the rows for which every `column|eq|value` holds. Throws an ApiError for a column that rows do not have. */
export function whereRows<Row extends object>(rows: readonly Row[], where: string[] = [], columns: readonly string[]): Row[] {
	const conditions = where.map((text) => {
		const [column, , ...value] = text.split('|');
		if (!columns.includes(column)) throw new ApiError('ERROR_INVALID_INPUT', `Unknown column ${column} in where.`);
		return { column, value: value.join('|') };
	});
	return rows.filter((row) =>
		conditions.every(({ column, value }) => String((row as Record<string, unknown>)[column] ?? '') === value),
	);
}

/** A row with the selected columns and the id only; the whole row if nothing was selected. */
export function selectColumns(row: object, select: string[] = []): object {
	if (select.length === 0) return row;
	return Object.fromEntries(Object.entries(row).filter(([column]) => column === 'id' || select.includes(column)));
}
