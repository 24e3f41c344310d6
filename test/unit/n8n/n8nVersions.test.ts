import fs, { readFileSync } from 'node:fs';
import { DEFAULT_N8N_VERSION, installFolder, installFiles, installableVersions, testedN8nVersion } from '../../../scripts/n8n/n8nVersions';

interface Lock {
	packages: Record<string, { version?: string; dependencies?: object }>;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

describe.each(installableVersions())('the files that install n8n %s', (version) => {
	const { packageJson, lockFile } = installFiles(version);
	const { packages } = json(lockFile) as Lock;

	it('asks for that version, and locks it', () => {
		expect(json(packageJson)).toMatchObject({ private: true, dependencies: { n8n: version } });
		expect(packages['']).toMatchObject({ dependencies: { n8n: version } });
		expect(packages['node_modules/n8n'].version).toBe(version);
	});
});

describe('the versions of n8n that can be installed', () => {
	afterEach(() => jest.restoreAllMocks());

	it('are the default one and the last 1.x', () => {
		expect(installableVersions()).toEqual(['1.123.81', DEFAULT_N8N_VERSION]);
	});

	it('stand in the order of their numbers', () => {
		jest.spyOn(fs, 'existsSync').mockReturnValue(true);
		jest.spyOn(fs, 'readdirSync').mockReturnValue(['10.0.0', '2.41.1', '2.9.0'] as never);
		expect(installableVersions()).toEqual(['2.9.0', '2.41.1', '10.0.0']);
	});

	it('have a folder of the cache each, for this platform and architecture', () => {
		const [one, other] = installableVersions().map((version) => installFolder(version, { N8N_CACHE: '/cache' }));
		expect(one).toMatch(new RegExp(`^/cache/n8n-1\\.123\\.81-${process.platform}-${process.arch}-[0-9a-f]{12}$`));
		expect(other).not.toBe(one);
	});

	it.each(['1.0.0', '', '..', '2.41.1/..'])('do not include %j', (version) => {
		expect(() => installFiles(version)).toThrow(`n8n "${version}" cannot be installed here; available: ${installableVersions().join(', ')}`);
	});

	it('are chosen by N8N_VERSION', () => {
		expect([testedN8nVersion({}), testedN8nVersion({ N8N_VERSION: '1.123.81' })]).toEqual([DEFAULT_N8N_VERSION, '1.123.81']);
	});
});
