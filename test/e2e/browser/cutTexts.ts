/// <reference lib="dom" />
import type { Locator } from 'playwright-core';

/** The texts within an element that its boxes are too narrow to show in full. What a person typed does not count. */
export async function cutTexts(within: Locator): Promise<string[]> {
	return await within.evaluate((root) =>
		Array.from(root.querySelectorAll<HTMLElement>('label, span, p, button, input[readonly], [role=option]'))
			.filter((element) => element.getClientRects().length > 0)
			// Rounding may make the content one pixel wider.
			.filter((element) => element.scrollWidth > element.clientWidth + 1)
			.filter((element) => getComputedStyle(element).overflowX !== 'visible')
			.map((element) => (element instanceof HTMLInputElement ? element.value : element.innerText)),
	);
}
