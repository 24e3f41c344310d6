import type { Page } from 'playwright-core';
import type { NodeDetails } from './nodeDetails';

/** Searches the list of a locator and chooses the first entry. Returns the entries found. */
export async function chooseFromList(page: Page, node: NodeDetails, name: string, search: string): Promise<string[]> {
	await node.parameter(name).getByTestId('rlc-input').click();
	const listed = page.getByTestId('rlc-item');
	await listed.first().waitFor();
	const others = listed.filter({ hasNotText: new RegExp(search, 'i') });
	await page.getByTestId('rlc-search').fill(search);
	await others.first().waitFor({ state: 'hidden' });
	await listed.first().waitFor();
	const texts = await listed.allInnerTexts();
	await listed.first().click();
	return texts;
}
