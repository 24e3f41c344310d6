/** What orders the items that change a record, whichever operations they are of: "contact 101". */
export function recordKey(record: string, id: number | string): string {
	return `${record} ${id}`;
}
