import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const ROOT = resolve(__dirname, '../../..');
const PICTURES = join(ROOT, '.tmp/screenshots');
const PICTURES_OF_DOCUMENTS = join(ROOT, 'docs/screenshots');

/** Below the last element of a picture. */
const MARGIN_PX = 12;

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

// Passing messages of n8n cover what is underneath.
const WITHOUT_MESSAGES = '.el-notification { display: none !important }';

/** Saves `<name>.png`: these parts of the window, down to an element in them if one is given; all of it without parts. */
export async function takeScreenshot(page: Page, name: string, parts: Locator[] = [], downTo?: Locator): Promise<void> {
	const path = pictureFile(`${name}.png`);
	mkdirSync(dirname(path), { recursive: true });
	const clip = parts.length === 0 ? undefined : await areaOf(parts, downTo);
	await page.screenshot({ path, clip, animations: 'disabled', style: WITHOUT_MESSAGES });
}

/** In `.tmp/screenshots`, or in the folder that SCREENSHOTS names. That of the documents keeps its pictures: they are renewed, and no other one is added. */
function pictureFile(name: string): string {
	const folder = resolve(ROOT, process.env.SCREENSHOTS ?? PICTURES);
	const file = join(folder, name);
	return folder === PICTURES_OF_DOCUMENTS && !existsSync(file) ? join(PICTURES, name) : file;
}

async function areaOf(parts: Locator[], downTo?: Locator): Promise<Box> {
	const boxes = await Promise.all(parts.map(boxOf));
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const ends = downTo === undefined ? boxes : [await boxOf(downTo)];
	const bottom = Math.max(...ends.map((box) => box.y + box.height)) + (downTo === undefined ? 0 : MARGIN_PX);
	return { x, y, width: right - x, height: bottom - y };
}

/** Where an element is in the window. Throws when it is not shown. */
export async function boxOf(element: Locator): Promise<Box> {
	const box = await element.boundingBox();
	if (box === null) throw new Error(`Not shown: ${element}`);
	return box;
}
