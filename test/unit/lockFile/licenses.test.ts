import { lockedPackages, packageName } from './lockedPackages';

/** Licenses under which anybody may build and test with a package. None of these packages is shipped. */
const ALLOWED = [
	'0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'CC-BY-4.0', 'ISC', 'MIT', 'MIT-0', 'MIT/X11', 'PSF-2.0', 'Python-2.0', 'Unlicense',
];

/** Packages with no license in the lock file, since they name it in the old form or in a text only: read in the packages themselves. */
const READ_BY_HAND: Record<string, string> = {
	'@icetee/ftp': 'MIT',
	'@kafkajs/confluent-schema-registry': 'MIT',
	buildcheck: 'MIT',
	'cpu-features': 'MIT',
	'destroyable-server': 'Apache-2.0',
	'js-nacl': 'MIT',
	'read-tls-client-hello': 'Apache-2.0',
	'simple-lru-cache': 'MIT',
	ssh2: 'MIT',
};

/** n8n's own packages: its Sustainable Use License, and its Enterprise License for development and testing. */
function isOfN8n(name: string, license: string): boolean {
	if (name === '@n8n_io/ai-assistant-sdk') return license === 'LicenseRef-n8n-enterprise';
	return /^(@n8n\/|n8n-)/.test(name) && license === 'SEE LICENSE IN LICENSE.md';
}

/** True where the license, or one of several to choose from, is allowed. */
function isAllowed(license: string): boolean {
	const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
	return choices.some((choice) => ALLOWED.includes(choice));
}

const licenses = [...lockedPackages('package-lock.json')].map(([place, { license }]) => {
	const name = packageName(place);
	return { name, license: license ?? READ_BY_HAND[name] ?? 'none' };
});

describe('The licenses of the development dependencies', () => {
	it('are all allowed', () => {
		const others = licenses.filter(({ name, license }) => !isOfN8n(name, license) && !isAllowed(license));
		expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
	});

	it('were read by hand for packages only that are still there', () => {
		const names = licenses.map(({ name }) => name);
		expect(Object.keys(READ_BY_HAND).filter((name) => !names.includes(name))).toEqual([]);
	});

	it.each([
		['GPL-3.0-only', false],
		['SEE LICENSE IN LICENSE.md', false],
		['(MIT OR GPL-3.0-or-later)', true],
		['(MIT AND GPL-3.0-only)', false],
	])('%s: %s', (license, expected) => {
		expect(isAllowed(license)).toBe(expected);
	});
});
