/// <reference lib="dom" />
import type { Locator } from 'playwright-core';

/** The width of an image as its file says, in pixels. Throws when the file is missing or cannot be drawn. */
export async function drawnWidth(image: Locator): Promise<number> {
	return await image.evaluate(async (element: HTMLImageElement) => {
		await element.decode();
		return element.naturalWidth;
	});
}
