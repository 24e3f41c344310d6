import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateCACertificate } from 'mockttp';

/** A certificate authority for tests, as PEM text. */
export interface TestCa {
	key: string;
	cert: string;
	/** For NODE_EXTRA_CA_CERTS. */
	certificateFile: string;
}

const certificateName = 'ca.pem';
const keyName = 'ca.key';
const dayInMs = 86_400_000;

async function read(folder: string): Promise<TestCa | undefined> {
	const certificateFile = path.join(folder, certificateName);
	try {
		const [cert, key] = await Promise.all([readFile(certificateFile, 'utf8'), readFile(path.join(folder, keyName), 'utf8')]);
		const { validFrom, validTo } = new X509Certificate(cert);
		// One from before the clock was set back is not valid yet.
		const isValid = Date.parse(validFrom) <= Date.now() && Date.parse(validTo) > Date.now() + dayInMs;
		return isValid ? { key, cert, certificateFile } : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The test CA of a folder, made on the first call and reused as long as it is valid for a day; both files are readable
 * by their owner only. Safe to call from several processes at once. Throws if the folder cannot be written.
 */
export async function ensureTestCa(folder: string): Promise<TestCa> {
	const absolute = path.resolve(folder);
	const present = await read(absolute);
	if (present) return present;

	await mkdir(path.dirname(absolute), { recursive: true });
	const draft = await mkdtemp(`${absolute}-`);
	const { key, cert } = await generateCACertificate({ subject: { commonName: 'n8n-nodes-acquire test CA', organizationName: 'Tests only' } });
	await writeFile(path.join(draft, certificateName), cert, { mode: 0o600 });
	await writeFile(path.join(draft, keyName), key, { mode: 0o600 });
	// Renaming the whole folder keeps key and certificate of one pair together when two processes get here.
	const renamed = await rename(draft, absolute).then(
		() => true,
		() => false,
	);
	if (!renamed) {
		const made = await read(absolute);
		if (!made) {
			await rm(absolute, { recursive: true, force: true });
			await rename(draft, absolute);
		}
	}
	await rm(draft, { recursive: true, force: true });
	const ca = await read(absolute);
	if (!ca) throw new Error(`No usable test CA in ${absolute}`);
	return ca;
}
