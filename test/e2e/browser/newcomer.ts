import type { Locator } from 'playwright-core';

import type { N8nApi } from '../../../scripts/n8n/n8nApi';
import type { Desk } from './desk';
import { documentedNames } from './documentedNames';
import { chooseFromList } from './locatorList';
import type { NodeDetails } from './nodeDetails';

/** Somebody who knows n8n's plus signs and crosses, and for the rest nothing but what the documents name. */
export class Newcomer {
	private readonly names = documentedNames();

	private readonly started = Date.now();

	constructor(private readonly desk: Desk) {}

	/** A name as the documents have it. @throws where they do not */
	named(name: string): string {
		if (!this.names.has(name)) throw new Error(`Neither the quick start in README.md nor docs/setup.md names "${name}"`);
		return name;
	}

	/** Clicks on what carries a name, if the documents name it. */
	async press(element: Locator): Promise<void> {
		const [name] = (await element.innerText()).trim().split('\n');
		this.named(name);
		await element.click();
	}

	/** Adds the credential, and waits until n8n has tested it. */
	async addCredential(): Promise<void> {
		const { editor, page, sandbox } = this.desk;
		await editor.openCredentials();
		await this.press(page.getByTestId('add-resource-credential'));
		const type = this.named('Acquire API');
		await page.getByTestId('new-credential-type-select').locator('input').fill(type);
		await page.getByRole('option', { name: type }).click();
		await this.press(page.getByTestId('new-credential-type-button'));
		const dialog = page.getByTestId('editCredential-modal');
		const fill = async (label: string, text: string) =>
			await dialog.getByTestId('credential-connection-parameter').filter({ hasText: this.named(label) }).locator('input').first().fill(text);
		await fill('Account Subdomain', sandbox.account);
		await fill('API Key', sandbox.apiKey);
		await this.press(dialog.getByTestId('credential-save-button'));
		await dialog.getByText('Connection tested successfully').waitFor();
	}

	/** A new workflow that is started by hand, with a node of the package for one of its actions. */
	async addNode(name: string, action: string): Promise<NodeDetails> {
		const { editor, n8n, page } = this.desk;
		// A click was seen to meet an entry of the node panel that was just taken away: the editor may still be loading behind the canvas.
		await page.goto(`${n8n.url}/workflow/new`, { waitUntil: 'networkidle' });
		await page.getByTestId('canvas-add-button').click();
		const trigger = this.named('Trigger manually');
		await page.getByTestId('node-creator-search-bar').fill(trigger);
		await editor.nodeFound(trigger).first().click();
		await page.getByTestId('canvas-node').first().waitFor();
		await editor.searchNodes(this.named(name));
		await editor.nodeFound(name).first().click();
		return await editor.chooseAction(this.named(action));
	}

	/** Chooses the record of a locator from its list, as its label says. */
	async choose(node: NodeDetails, label: string, parameter: string, search: string): Promise<void> {
		await this.findLabel(node, label);
		await chooseFromList(this.desk.page, node, parameter, search);
	}

	/** Chooses an entry of the drop-down under a label. */
	async chooseOption(node: NodeDetails, label: string, parameter: string, entry: RegExp): Promise<void> {
		await this.findLabel(node, label);
		await node.choose(node.parameter(parameter), entry);
	}

	async execute(node: NodeDetails): Promise<void> {
		expect((await this.desk.page.getByTestId('node-execute-button').innerText()).trim()).toBe(this.named('Execute step'));
		await node.execute();
	}

	private async findLabel(node: NodeDetails, label: string): Promise<void> {
		await node.rows().getByText(this.named(label), { exact: true }).first().waitFor();
	}

	/** Seconds since the newcomer began. */
	get seconds(): number {
		return (Date.now() - this.started) / 1000;
	}
}

/** Deletes every workflow and credential, as in an n8n that was just installed. */
export async function emptyN8n(api: N8nApi): Promise<void> {
	for (const { id } of await api.request<Array<{ id: string }>>('GET', '/credentials')) await api.request('DELETE', `/credentials/${id}`);
	for (const { id } of await api.request<Array<{ id: string }>>('GET', '/workflows')) {
		await api.request('POST', `/workflows/${id}/archive`);
		await api.request('DELETE', `/workflows/${id}`);
	}
}
