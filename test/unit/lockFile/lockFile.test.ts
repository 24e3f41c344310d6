import manifest from '../../../package.json';
import { installableVersions } from '../../../scripts/n8n/n8nVersions';
import { lockedPackages } from './lockedPackages';

const LOCK_FILES = ['package-lock.json', ...installableVersions().map((version) => `scripts/n8n/${version}/package-lock.json`)];

/** Where Node would look for a package that the one in `place` asks for, the nearest first. */
function placesOf(name: string, place: string): string[] {
	const folders = place.split('/node_modules/');
	const above = folders.map((_, index) => [...folders.slice(0, folders.length - index), name].join('/node_modules/'));
	return [...above, `node_modules/${name}`];
}

describe.each(LOCK_FILES)('%s', (file) => {
	const packages = lockedPackages(file);

	it('has more than 1,000 packages', () => {
		expect(packages.size).toBeGreaterThan(1000);
	});

	it('has the integrity of every package', () => {
		expect([...packages].filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
	});

	it('names no registry, so that npm takes the one that is set up', () => {
		expect([...packages].filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
	});

	// npm leaves out those of other platforms than its own where node_modules was there already: npm ci would then lack them on another architecture.
	it('has every package that another one asks for, those of other platforms too', () => {
		const lacking = [...packages].flatMap(([place, { dependencies, optionalDependencies }]) =>
			Object.keys({ ...dependencies, ...optionalDependencies })
				.filter((name) => !placesOf(name, place).some((candidate) => packages.has(candidate)))
				.map((name) => `${name} of ${place}`),
		);
		expect(lacking).toEqual([]);
	});
});

it('the development dependencies are of one version each', () => {
	const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
	expect(loose).toEqual([]);
});
