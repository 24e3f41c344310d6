import { existsSync } from 'node:fs';
import { type Browser, chromium, selectors } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// n8n's editor asks several hosts of n8n for news; nothing but this machine is to be asked here.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts the Chromium of CHROMIUM_PATH, else the one that is installed, without a window.
 * @throws with the line that installs one when there is none
 */
export async function launchChromium(): Promise<Browser> {
	const { CHROMIUM_PATH: given } = process.env;
	const executablePath = (given ? [given] : USUAL_PLACES).find((path) => existsSync(path));
	if (executablePath === undefined) {
		throw new Error(
			given
				? `There is no browser at CHROMIUM_PATH=${given}`
				: 'No Chromium is installed. Run "apt-get install -y chromium", or set CHROMIUM_PATH to a browser of yours.',
		);
	}
	// What n8n's editor marks its elements with.
	selectors.setTestIdAttribute('data-test-id');
	// Chromium's own sandbox does not work as root.
	const isRoot = process.getuid?.() === 0;
	return await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS });
}
