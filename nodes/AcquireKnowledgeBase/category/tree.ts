import type { IDataObject } from 'n8n-workflow';
import { grouped } from '../../input/grouped';
import { parseId } from '../../input/identifier';

/**
 * The categories at the top, each with those below it under `children`, by their order. One whose parent is not there, or which
 * is below itself, stands at the top.
 */
export function categoryTree(rows: readonly IDataObject[], asOutput: (row: IDataObject) => IDataObject): IDataObject[] {
	const byId = new Map(rows.map((row) => [parseId(row.id), row]));
	const below = grouped(rows, (row) => [parentOf(row, byId)]);
	const branch = (parent: number, path: readonly string[]): IDataObject[] =>
		[...(below.get(parent) ?? [])].sort((a, b) => Number(a.visibleOrder ?? 0) - Number(b.visibleOrder ?? 0)).map((row) => {
			const own = [...path, String(row.name ?? '')];
			return { ...asOutput(row), path: own.join(' / '), children: branch(parseId(row.id) ?? -1, own) };
		});
	return branch(0, []);
}

/** The id of the category that it stands below in the tree; 0 at the top. */
function parentOf(row: IDataObject, byId: ReadonlyMap<number | undefined, IDataObject>): number {
	const parent = parseId(row.parentCategory);
	return parent === undefined || !byId.has(parent) || isBelowItself(row, byId) ? 0 : parent;
}

function isBelowItself({ id, parentCategory }: IDataObject, byId: ReadonlyMap<number | undefined, IDataObject>): boolean {
	const passed = new Set<number>();
	for (let at = parseId(parentCategory); at !== undefined && !passed.has(at); at = parseId(byId.get(at)?.parentCategory)) {
		if (at === parseId(id)) return true;
		passed.add(at);
	}
	return false;
}
