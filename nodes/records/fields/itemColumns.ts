import type { IDataObject } from 'n8n-workflow';
import { isEmptyValue } from '../../input/blank';
import type { Attribute } from '../attribute/attribute';
import type { NameIndex, NameMatch } from '../attribute/nameIndex';

// How exactly a name names an attribute, the most exact first.
const RANKS = ['key', 'caseOfKey', 'label'];

/** A column of the item that sets an attribute. */
export interface MappedColumn {
	name: string;
	value: unknown;
	attribute: Attribute;
	by: NameMatch<unknown>['by'];
}

/** What the columns of an item are. */
export interface ItemColumns {
	/** By the attribute's key. */
	mapped: ReadonlyMap<string, MappedColumn>;
	/** Names of columns that would set what another one sets, unless they are blank. */
	doubled: readonly string[];
	/** Columns that no attribute is called like. */
	unknown: ReadonlyArray<{ name: string; value: unknown }>;
	/** Columns whose name means several attributes. */
	ambiguous: ReadonlyArray<{ name: string; value: unknown; by: string; several: Attribute[] }>;
}

/** The record's own id in the item; no attribute gets it, whatever it is called. */
export function idIn(json: IDataObject): unknown {
	const values = [...(Object.hasOwn(json, 'id') ? [json.id] : []), ...Object.keys(json).filter(isId).map((name) => json[name])];
	return values.find((value) => !isEmptyValue(value)) ?? values[0];
}

function isId(name: string): boolean {
	return name.trim().toLowerCase() === 'id';
}

/**
 * Finds the attribute that each column is meant for, by key, else by label, without regard to case. A column sets one attribute,
 * and of several for one attribute the first is taken that names it most exactly; a blank one only if all are.
 */
export function itemColumns(json: IDataObject, attributes: NameIndex<Attribute>): ItemColumns {
	const mapped = new Map<string, MappedColumn>();
	const doubled: string[] = [];
	const unknown: Array<{ name: string; value: unknown }> = [];
	const ambiguous: Array<{ name: string; value: unknown; by: string; several: Attribute[] }> = [];
	for (const [name, value] of Object.entries(json)) {
		if (isId(name)) continue;
		const match = attributes.find(name);
		if (match === undefined) unknown.push({ name, value });
		else if ('several' in match) ambiguous.push({ name, value, ...match });
		else {
			const column = { name, value, attribute: match.entry, by: match.by };
			const [taken, left] = moreExact(column, mapped.get(match.entry.key));
			mapped.set(match.entry.key, taken);
			if (left !== undefined && !isEmptyValue(left.value)) doubled.push(left.name);
		}
	}
	return { mapped, doubled, unknown, ambiguous };
}

function moreExact(column: MappedColumn, earlier: MappedColumn | undefined): [MappedColumn, MappedColumn | undefined] {
	if (earlier === undefined) return [column, undefined];
	const [isBlank, wasBlank] = [column, earlier].map(({ value }) => isEmptyValue(value));
	const isEarlier = isBlank === wasBlank ? RANKS.indexOf(earlier.by) <= RANKS.indexOf(column.by) : isBlank;
	return isEarlier ? [earlier, column] : [column, earlier];
}
