import type { Locator, Page } from 'playwright-core';

import type { SavedWorkflow } from '../../../scripts/n8n/n8nApi';
import { OWNER } from '../../../scripts/n8n/n8nSession';
import { NodeDetails } from './nodeDetails';

/** n8n's editor, as a person uses it. */
export class Editor {
	/** The panel on the right in which nodes are searched. */
	readonly nodePanel: Locator;

	constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		this.nodePanel = page.getByTestId('node-creator');
	}

	async signIn(): Promise<void> {
		await this.page.goto(`${this.url}/signin`);
		await this.page.getByTestId('emailOrLdapLoginId').locator('input').fill(OWNER.email);
		await this.page.getByTestId('password').locator('input').fill(OWNER.password);
		await this.page.getByTestId('form-submit-button').click();
		await this.page.waitForURL('**/home/**');
	}

	async openCredentials(): Promise<void> {
		await this.page.goto(`${this.url}/home/credentials`);
	}

	async openWorkflow({ id }: SavedWorkflow): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** Opens the node panel at the trigger's plus and types into its search. */
	async searchNodes(text: string): Promise<void> {
		await this.page.getByTestId('canvas-handle-plus').click();
		await this.page.getByTestId('node-creator-search-bar').fill(text);
	}

	/** The node with this name in the list of search results. */
	nodeFound(name: string): Locator {
		return this.nodePanel.getByTestId('item-iterator-item').filter({ hasText: name });
	}

	/** Adds Acquire Contact behind the trigger with one of its actions, e.g. "Update a contact"; its details open. */
	async addAcquireContact(action: string): Promise<NodeDetails> {
		await this.searchNodes('acquire');
		await this.nodeFound('Acquire Contact').click();
		return await this.chooseAction(action);
	}

	/** Adds the node that the node panel shows with one of its actions. */
	async chooseAction(action: string): Promise<NodeDetails> {
		await this.nodePanel.getByText(action, { exact: true }).click();
		return await this.details();
	}

	/** Leaves the details of a node. */
	async closeNode(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	/** A node of the workflow that is no trigger. */
	nodeOnCanvas(name: string): Locator {
		return this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
	}

	/** Opens a node of the workflow. */
	async openNode(name: string): Promise<NodeDetails> {
		await this.nodeOnCanvas(name).dblclick();
		const details = new NodeDetails(this.page);
		await details.parameters.waitFor();
		return details;
	}

	private async details(): Promise<NodeDetails> {
		const details = new NodeDetails(this.page);
		await details.parameters.getByTestId('parameter-input-resource').waitFor();
		return details;
	}
}
