/** Ids that the body holds, as an operation names the records that it changes. */
export function asIds(ids: readonly number[]): Record<string, number> {
	return Object.fromEntries(ids.map((id) => [`id ${id}`, id]));
}
