import { sleep } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { cancelled, openAcquireClient, type AcquireClient } from './acquireClient';
import { fetchContactAttributesIfAllowed } from './attributeList';
import { ContactDirectory } from './contactDirectory';
import { emailKey } from './contactReference';
import { EarlierTry, type CarriedOut } from './earlierTry';
import type { Operation, Plan, ReadyPlan, RunOptions, WorkflowItem } from './operation';
import { runOrdered } from './orderedPool';
import { refusedItem, stoppingError } from './refusedItems';
import { asRefusal, Refusal } from './refusal';
import { readRunOptions } from './runOptions';

// Reading parameters evaluates expressions, which blocks n8n's other work.
const READ_SLICE_MS = 40;

/** Carries every input item out by the chosen operation. Output order is input order; every output item is paired. */
export async function runItems(context: IExecuteFunctions, operations: readonly Operation[]): Promise<INodeExecutionData[][]> {
	const run = new ItemRun(context, operations);
	return run.input.length === 0 ? [[]] : [await run.execute()];
}

class ItemRun {
	readonly input: INodeExecutionData[];

	/** What became of each item; undefined while nothing has. */
	private readonly outcomes: Array<IDataObject[] | Refusal | undefined>;

	private readonly plans: Array<Plan | undefined>;

	private readonly keepsGoing: boolean;

	private stop?: { refusal: Refusal; index?: number };

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operations: readonly Operation[],
	) {
		this.input = context.getInputData();
		this.keepsGoing = context.continueOnFail();
		this.outcomes = new Array(this.input.length).fill(undefined);
		this.plans = new Array(this.input.length).fill(undefined);
	}

	async execute(): Promise<INodeExecutionData[]> {
		const earlier = new EarlierTry(this.context);
		for (const [index, output] of earlier.recall()) this.outcomes[index] = output;
		try {
			await this.carryOutAll();
		} catch (error) {
			this.stop ??= { refusal: asRefusal(error) };
		}
		// n8n tries again after a throw, and when the first output item is a refusal.
		if (this.mustThrow() || this.outcomes[0] instanceof Refusal || this.outcomes[0] === undefined) earlier.remember(this.carriedOut());
		else earlier.forget();
		return this.results();
	}

	private async carryOutAll(): Promise<void> {
		const options = readRunOptions(this.context.getNodeParameter('options', 0, {}));
		await this.readItems(this.chosenOperation(), options);
		if (this.stop !== undefined || this.isSettled()) return;
		const client = await openAcquireClient(this.context, options);
		const contacts = new ContactDirectory(client);
		await this.completePlans(client);
		await this.lookUpContacts(contacts, client, options.concurrency);
		await runOrdered({
			count: this.input.length,
			concurrency: options.concurrency,
			keysOf: (index) => this.contactKeys(index, contacts),
			run: async (index) => {
				if (this.outcomes[index] !== undefined) return;
				await this.settle(index, async () => await this.readyPlan(index).carryOut({ client, contacts }));
			},
			isStopped: () => this.isStopped(client),
		});
		if (client.isCancelled()) this.stop ??= { refusal: cancelled() };
	}

	/** The parameters cannot be expressions, so they are the same for all items. */
	private chosenOperation(): Operation {
		const resource = this.context.getNodeParameter('resource', 0);
		const value = this.context.getNodeParameter('operation', 0);
		const operation = this.operations.find((candidate) => candidate.resource === resource && candidate.value === value);
		if (operation === undefined) throw new Refusal(`The operation '${String(value)}' of '${String(resource)}' does not exist`);
		return operation;
	}

	private async readItems(operation: Operation, options: RunOptions): Promise<void> {
		let sliceStart = Date.now();
		for (let index = 0; index < this.input.length && this.stop === undefined; index++) {
			if (this.outcomes[index] !== undefined) continue;
			this.attempt(index, () => {
				this.plans[index] = operation.plan(this.item(index, options));
			});
			if (Date.now() - sliceStart > READ_SLICE_MS) {
				await sleep(0);
				sliceStart = Date.now();
			}
		}
	}

	private item(index: number, options: RunOptions): WorkflowItem {
		const { context } = this;
		return {
			index,
			json: this.input[index].json,
			options,
			timezone: context.getTimezone(),
			parameter: (name, fallback) => context.getNodeParameter(name, index, fallback),
			rawParameter: (name, fallback) => context.getNodeParameter(name, index, fallback, { rawExpressions: true }),
			unvalidatedParameter: (name, fallback) => context.getNodeParameter(name, index, fallback, { skipValidation: true }),
		};
	}

	private async completePlans(client: AcquireClient): Promise<void> {
		if (!this.plans.some((plan) => plan !== undefined && 'withAttributes' in plan)) return;
		const live = await fetchContactAttributesIfAllowed(client);
		for (const [index, plan] of this.plans.entries()) {
			if (plan === undefined || !('withAttributes' in plan)) continue;
			this.attempt(index, () => {
				this.plans[index] = plan.withAttributes(live);
			});
		}
	}

	/** Looks every distinct address up before the first write, and refuses the items whose contact cannot be told. */
	private async lookUpContacts(contacts: ContactDirectory, client: AcquireClient, concurrency: number): Promise<void> {
		if (this.isStopped(client)) return;
		const addresses = new Map<string, string>();
		for (const index of this.pending()) {
			for (const reference of this.readyPlan(index).concerns) {
				if ('email' in reference) addresses.set(emailKey(reference.email), reference.email);
			}
		}
		const emails = [...addresses.values()];
		await runOrdered({
			count: emails.length,
			concurrency,
			keysOf: () => [],
			run: async (position) => {
				const refusal = await contacts.lookUp(emails[position]);
				if (refusal?.stopsRun) this.stop ??= { refusal };
			},
			isStopped: () => this.isStopped(client),
		});
		for (const index of this.pending()) {
			if (this.isStopped(client)) return;
			const plan = this.readyPlan(index);
			this.attempt(index, () => {
				if (plan.check) plan.check(contacts);
				else plan.concerns.forEach((reference) => contacts.require(reference));
			});
		}
	}

	private contactKeys(index: number, contacts: ContactDirectory): string[] {
		if (this.outcomes[index] !== undefined || this.plans[index] === undefined) return [];
		return this.readyPlan(index).concerns.map((reference) => {
			const id = contacts.find(reference);
			return id !== undefined || 'id' in reference ? String(id) : emailKey(reference.email);
		});
	}

	private *pending(): Generator<number> {
		for (let index = 0; index < this.input.length; index++) {
			if (this.outcomes[index] === undefined) yield index;
		}
	}

	private readyPlan(index: number): ReadyPlan {
		return this.plans[index] as ReadyPlan;
	}

	/** Does one item's step; a throw becomes the item's refusal. */
	private attempt(index: number, step: () => void): void {
		try {
			step();
		} catch (error) {
			this.refuse(index, asRefusal(error));
		}
	}

	private async settle(index: number, step: () => Promise<IDataObject[]>): Promise<void> {
		try {
			this.outcomes[index] = await step();
		} catch (error) {
			this.refuse(index, asRefusal(error));
		}
	}

	private refuse(index: number, refusal: Refusal): void {
		this.outcomes[index] = refusal;
		if (!this.keepsGoing || refusal.stopsRun) this.stop ??= { refusal, index };
	}

	private isStopped(client: AcquireClient): boolean {
		return this.stop !== undefined || client.isCancelled();
	}

	private isSettled(): boolean {
		return this.pending().next().done === true;
	}

	private mustThrow(): boolean {
		return this.stop !== undefined && !this.keepsGoing;
	}

	private carriedOut(): CarriedOut {
		const carriedOut: CarriedOut = new Map();
		this.outcomes.forEach((outcome, index) => {
			if (Array.isArray(outcome)) carriedOut.set(index, outcome);
		});
		return carriedOut;
	}

	private results(): INodeExecutionData[] {
		if (this.stop !== undefined && !this.keepsGoing) {
			throw stoppingError(this.context.getNode(), this.stop.refusal, this.stop.index, [...this.carriedOut().keys()]);
		}
		return this.outcomes.flatMap((outcome, index) => {
			if (Array.isArray(outcome)) return outcome.map((json) => ({ json, pairedItem: { item: index } }));
			return [refusedItem(outcome ?? this.stop?.refusal ?? cancelled(), index)];
		});
	}
}
