import type { BrowserContext, Page } from 'playwright-core';

import { holdToContract, INSTALL_AND_START_MS, type TestSetup, startTestSetup } from '../testSetup';
import { useStarted } from '../../useStarted';
import { launchChromium } from './chromium';
import { Editor } from './editor';

/** A person's desk: a browser that is signed in to a real n8n, and Acquire's stand-in behind it. */
export interface Desk extends TestSetup {
	page: Page;
	editor: Editor;
	/** Closes the page and opens a new one, signed in as before: a page that has shown a hundred panels crashes. */
	renewPage: () => Promise<void>;
}

const PATIENCE_MS = 45_000;

/** High enough for a node's parameters and output to be in a screenshot unscrolled. */
const WINDOW = { width: 1440, height: 1400 };

/** Starts n8n and the browser and signs in. Takes minutes when n8n is not installed yet. */
async function startDesk(): Promise<Desk> {
	// First, since without a browser there is no need to start the rest.
	const chromium = await launchChromium();
	try {
		const setup = await startTestSetup();
		const stop = async () => {
			await chromium.close();
			await setup.stop();
		};
		try {
			const context = await chromium.newContext({ viewport: WINDOW, colorScheme: 'light' });
			context.setDefaultTimeout(PATIENCE_MS);
			const { url } = setup.n8n;
			const renewPage = async () => {
				await desk.page.close();
				Object.assign(desk, await newPage(context, url));
			};
			const desk: Desk = { ...setup, ...(await newPage(context, url)), renewPage, stop };
			await desk.editor.signIn();
			return desk;
		} catch (error) {
			await setup.stop();
			throw error;
		}
	} catch (error) {
		await chromium.close();
		throw error;
	}
}

async function newPage(context: BrowserContext, url: string): Promise<Pick<Desk, 'page' | 'editor'>> {
	const page = await context.newPage();
	return { page, editor: new Editor(page, url) };
}

/** A desk for the tests of the file, with an Acquire as it was before each of them. */
export function useDesk(): () => Desk {
	const desk = useStarted('n8n or the browser', startDesk, INSTALL_AND_START_MS);
	beforeEach(() => desk().sandbox.reset());
	holdToContract(desk);
	return desk;
}
