import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** What a lock file says of one package. */
export interface LockedPackage {
	version: string;
	integrity?: string;
	resolved?: string;
	license?: string;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

/** The packages of a lock file by where npm puts them, as in `node_modules/jest`; without the project itself. */
export function lockedPackages(file: string): Map<string, LockedPackage> {
	const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { packages: Record<string, LockedPackage> };
	return new Map(Object.entries(packages).filter(([place]) => place !== ''));
}

/** `@types/node` of `node_modules/jest/node_modules/@types/node`. */
export function packageName(place: string): string {
	return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
