/** A name of a list of imports or exports: what others call it, and what the file itself calls it. */
type Named = readonly [outside: string, within: string];

const IMPORTS = /\bimport\s*\{([^}]+)\}\s*from\s*"([^"]+)"/g;
const EXPORTS = /\bexport\s*\{([^}]+)\}/g;

/** The file of what the others share. */
export const SHARED = 'shared.js';

/** The names under which an ES module exports what it does, in its order. */
export function exportedNames(code: string): string[] {
	return [...code.matchAll(EXPORTS)].flatMap(([, names]) => exported(names).map(([outside]) => outside));
}

/**
 * An ES module from esbuild as CommonJS, with what it imports as constants at its top, and what it exports as values at its end: esbuild
 * alone would read each import from its module again, "(0,s.a)(…)", at a thousand places, and export each by a function. No module of ours
 * changes what it exports once it is loaded. What is shared goes by its place in `shared`, the names of all of it, as a list of values:
 * names take three times the room. @throws for a name that is not among them
 */
export function asCommonJs(code: string, { isShared, shared }: { isShared: boolean; shared: readonly string[] }): string {
	const imports = new Map<string, Named[]>();
	const rest = code.replace(IMPORTS, (_import, names: string, path: string) => {
		imports.set(path, [...(imports.get(path) ?? []), ...imported(names)]);
		return '';
	});
	const required = [...imports].map(([path, names]) => (path === `./${SHARED}` ? `const${byPlace(names, shared)}=require("${path}");` : requireByName(path, names)));
	return required.join('') + rest.replace(EXPORTS, (_export, names: string) => `module.exports=${isShared ? byPlace(exported(names), shared) : byName(exported(names))}`);
}

/** What several source files import is there several times. */
function requireByName(path: string, names: readonly Named[]): string {
	const first = new Map<string, string>();
	const again = names.filter(([outside, within]) => first.has(outside) || !first.set(outside, within));
	return `const${byName([...first])}=require("${path}")${again.map(([outside, within]) => `,${within}=${first.get(outside)}`).join('')};`;
}

const byName = (names: readonly Named[]) => `{${names.map(([outside, within]) => `${outside}:${within}`).join(',')}}`;

function byPlace(names: readonly Named[], places: readonly string[]): string {
	const within = new Map(names);
	const strange = names.filter(([outside, own]) => !places.includes(outside) || within.get(outside) !== own);
	if (strange.length > 0) throw new Error(`Not among what is shared, or twice: ${strange.map(([outside]) => outside).join(', ')}`);
	return `[${places.map((name) => within.get(name) ?? '').join(',').replace(/,+$/, '')}]`;
}

/** "a as b" of an import: b is the name within. */
const imported = (names: string): Named[] => split(names).map(([name, as = name]) => [name, as]);

/** "a as b" of an export: a is the name within. */
const exported = (names: string): Named[] => split(names).map(([name, as = name]) => [as, name]);

const split = (names: string) => names.split(',').map((name) => name.trim().split(' as ') as [string, string?]);
