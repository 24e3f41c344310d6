import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/e2e/browser/chromium';
import { credentialsOf } from '../test/engine/harness/credentialsOf';
import { type RunOptions, runWorkflow } from '../test/engine/harness/runWorkflow';
import type { Sandbox } from '../test/sandbox';
import { withSandbox } from '../test/sandbox/withSandbox';
import { readExample } from './n8n/readExample';
import type { WorkflowJson } from './n8n/workflowJson';
import { busyHours, chats, emails } from './examplePictures/reports';
import { runMain } from './runMain';

// npm run docs:pictures: runs the examples that draw something in n8n's engine, against a sandbox with four weeks of made-up figures,
// and photographs what comes out. Needs Chromium and the test CA (with-test-ca.mjs).

const FOLDER = resolve(__dirname, '..', process.env.SCREENSHOTS ?? 'docs/screenshots');
const START = '2026-03-02';
const PICTURES: Array<{ example: string; node: string; pinned: RunOptions['pinned']; endDate: string; width: number }> = [
	{ example: 'weekly-report-by-email', node: 'Write email', pinned: { 'Append figures': [{}], 'Send email': [{}] }, endDate: '2026-03-08', width: 640 },
	{ example: 'busiest-hours-heat-map', node: 'Draw heat map', pinned: {}, endDate: '2026-03-29', width: 760 },
];

async function main(): Promise<void> {
	// First: without a browser the rest is not to start, since it would keep the command running.
	const browser = await launchChromium();
	try {
		await withSandbox(async (sandbox) => await takePictures(browser, sandbox));
	} finally {
		await browser.close();
	}
}

async function takePictures(browser: Browser, sandbox: Sandbox): Promise<void> {
	fillWithFigures(sandbox);
	mkdirSync(FOLDER, { recursive: true });
	for (const { example, node, pinned, endDate, width } of PICTURES) {
		const credentials = credentialsOf(sandbox, {}, 'Acquire account');
		const run = await runWorkflow(workflowIn(example, endDate), { input: [{}], pinned, credentials });
		if (run.error) throw new Error(`${example}: ${run.error.message}`);
		const page = await browser.newPage({ viewport: { width, height: 100 } });
		await page.setContent(String(run.json(node)[0].html));
		await page.screenshot({ path: join(FOLDER, `${example}.png`), fullPage: true });
		await page.close();
	}
}

/** The example as it is, but for the period: the picture is to be the same whenever it is made. */
function workflowIn(example: string, endDate: string): WorkflowJson {
	const workflow = readExample(`${example}.json`);
	for (const { type, parameters } of workflow.nodes) {
		if (type === 'n8n-nodes-acquire.acquireAnalytics') Object.assign(parameters ?? {}, { period: 'custom', startDate: START, endDate });
	}
	return workflow;
}

/** The reports as they are in the contract, with figures that make a picture. */
function fillWithFigures(sandbox: Sandbox): void {
	sandbox.answerOutsideContract('GET /api/v1/analytics/chat/busiest-periods-chats', { busiestPeriodsChats: busyHours() });
	sandbox.answerOutsideContract('GET /api/v1/analytics/chat/chat-overview', { chatOverview: chats('last') });
	sandbox.answerOutsideContract('GET /api/v1/analytics/mail/all-email-overview', { allEmailOverview: emails('last') });
	const before: Record<string, object> = { '/api/v1/analytics/chat/chat-overview': { chatOverview: chats('before') }, '/api/v1/analytics/mail/all-email-overview': { allEmailOverview: emails('before') } };
	sandbox.faults.schedule(({ path, query }) => (path in before && String(query.start_date) < START ? { kind: 'body', status: 200, text: JSON.stringify({ data: before[path] }) } : undefined));
}

void runMain(main);
