import type { Locator, Page } from 'playwright-core';

import { type Box, boxOf } from './screenshots';

/** The opened node: its input on the left, its parameters in the middle, its output on the right. */
export class NodeDetails {
	readonly input: Locator;

	readonly parameters: Locator;

	readonly output: Locator;

	constructor(readonly page: Page) {
		this.input = page.getByTestId('ndv-input-panel');
		this.parameters = page.getByTestId('node-parameters');
		this.output = page.getByTestId('output-panel');
	}

	/** The control of a parameter, by the parameter's name; the last one where a collection repeats it. */
	parameter(name: string): Locator {
		return this.parameters.getByTestId(`parameter-input-${name}`).last();
	}

	/** The parameters as they stand below each other, each collection as one. */
	rows(): Locator {
		return this.parameters.getByTestId('parameter-item').filter({ visible: true });
	}

	/** Opens the drop-down of a control and returns its entries, which n8n may load first. */
	async openList(control: Locator): Promise<Locator> {
		// It is disabled while it loads. The control is clicked, not its input: one of several choices has a second input over the first.
		await control.locator('input:enabled').first().waitFor();
		await control.click();
		const entries = this.page.getByRole('option');
		await entries.first().waitFor();
		return entries;
	}

	/** Chooses the first entry of a control's drop-down whose text fits. */
	async choose(control: Locator, entry: RegExp): Promise<void> {
		const entries = await this.openList(control);
		await entries.filter({ hasText: entry }).first().click();
	}

	/** Adds an entry to a collection, e.g. City to "Fields". */
	async addTo(collection: string, entry: RegExp): Promise<void> {
		const row = this.rows().filter({ has: this.page.getByText(collection, { exact: true }) }).last();
		await this.choose(row.getByTestId('collection-parameter-add').locator('xpath=..'), entry);
	}

	/** Types a fixed value. */
	async type(name: string, text: string): Promise<void> {
		await this.parameter(name).locator('input').fill(text);
	}

	/** Switches a parameter to an expression and types it. */
	async typeExpression(name: string, expression: string): Promise<void> {
		const controls = this.parameters.getByTestId(`${name}-parameter-input-options-container`).last();
		await controls.hover({ force: true });
		await controls.getByTestId('radio-button-expression').click();
		await this.expressionInFocus(name).waitFor();
		await this.page.keyboard.insertText(expression);
		await this.parameter(name).getByText(expression).waitFor();
		await this.leaveExpression();
	}

	/** Drags a field of the incoming item onto a parameter. */
	async drag(field: string, name: string): Promise<void> {
		const pill = this.input.getByTestId('run-data-schema-node-name').filter({ hasText: field }).first();
		await this.parameter(name).scrollIntoViewIfNeeded();
		const [from, to] = [centre(await boxOf(pill)), centre(await boxOf(this.parameter(name)))];
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		// The first steps make it a drag, the others bring it over the parameter.
		await this.page.mouse.move(from.x + 20, from.y + 10, { steps: 5 });
		await this.page.mouse.move(to.x, to.y, { steps: 10 });
		await this.page.mouse.up();
		await this.expressionInFocus(name).waitFor();
		await this.leaveExpression();
	}

	/** Runs this node and waits for its output. */
	async execute(): Promise<void> {
		await this.page.getByTestId('node-execute-button').click();
		await this.output.getByTestId('node-run-status-success').waitFor({ timeout: 20_000 });
	}

	/** Closes the list that a control has opened over its neighbours. */
	async leaveControl(): Promise<void> {
		await this.input.getByTestId('run-data-pane-header').click({ position: { x: 5, y: 5 } });
	}

	/** n8n itself gives the focus to an expression that has just been made, a moment later. */
	private expressionInFocus(name: string): Locator {
		return this.parameter(name).locator('.cm-focused');
	}

	/** n8n shows the result of an expression over the neighbours until it is left. */
	private async leaveExpression(): Promise<void> {
		await this.leaveControl();
		await this.page.getByText('Anything inside').waitFor({ state: 'hidden' });
	}
}

function centre({ x, y, width, height }: Box): Pick<Box, 'x' | 'y'> {
	return { x: x + width / 2, y: y + height / 2 };
}
