import type { IDataObject } from 'n8n-workflow';
import { type Dialect, namedDialects, type Sandbox } from '../../sandbox';
import { credentialsOf } from '../harness/credentialsOf';
import { TriggerWorkflow } from '../harness/triggerContexts';
import { useSandbox } from '../harness/useSandbox';
import { seededRandom, soakSettings } from './seed';

// Of each event in each dialect: some two hundred together.
const POLLS = 17;
const { seed } = soakSettings();

/** What a workflow was started with, and how the polls went. */
interface PollSoak {
	emitted: string[];
	failed: number;
}

/** An account in which things happen between the polls and while they read. */
class LivingAccount {
	/** What must have started the workflow in the end, unless it was deleted before. */
	readonly happened = new Set<string>();

	private nextId = 1000;

	/** Runs ahead of this machine by years, and stands still now and then. */
	private clock = Date.parse('2031-05-05T05:05:05.000Z');

	constructor(
		private readonly sandbox: Sandbox,
		private readonly random: () => number,
	) {}

	between(poll: number): void {
		if (this.random() < 0.7) this.clock += 1000;
		// Once more than a page.
		const count = poll === 5 ? 130 : Math.floor(this.random() * 4);
		for (let made = 0; made < count; made++) this.create();
		for (let changed = 0; changed < 3; changed++) this.change();
		this.delete();
	}

	/** Another record leaves the list, and a new one may come, while it is read. */
	during(random: () => number): void {
		if (random() < 0.1) this.delete(random);
		if (random() < 0.1) this.create(random);
	}

	private create(random = this.random): void {
		const id = (this.nextId += 1 + Math.floor(random() * 3));
		const date = new Date(this.clock).toISOString();
		this.sandbox.store.addContact({ id, dateCreated: date, dateUpdated: date, fields: { name: String(id) } });
		this.sandbox.store.addRecord('company', { ...this.sandbox.store.records('company')[0], id });
		this.happened.add(`new ${id}`);
	}

	private change(): void {
		const contact = this.any(this.random);
		if (contact === undefined) return;
		const dateUpdated = new Date(this.clock + 3_600_000).toISOString();
		this.happened.delete(`changed ${contact.id} ${contact.dateUpdated}`);
		this.sandbox.store.contactTable.put({ ...contact, dateUpdated });
		this.happened.add(`changed ${contact.id} ${dateUpdated}`);
	}

	private delete(random = this.random): void {
		const contact = this.any(random);
		if (contact === undefined) return;
		this.sandbox.store.contactTable.delete(contact.id);
		this.sandbox.store.recordTable('company').delete(contact.id);
		this.happened.delete(`new ${contact.id}`);
		this.happened.delete(`changed ${contact.id} ${contact.dateUpdated}`);
	}

	private any(random: () => number) {
		const contacts = this.sandbox.store.contacts().filter(({ id }) => id > 999);
		return contacts[Math.floor(random() * contacts.length)];
	}
}

describe.each(Object.entries(namedDialects))(`polls with seed ${seed} in the dialect %s`, (name, dialect: Partial<Dialect>) => {
	const acquire = useSandbox(dialect);

	async function soak(triggerOn: string, tell: (row: IDataObject) => string): Promise<PollSoak & { expected: string[] }> {
		const { sandbox } = acquire;
		const label = `${seed} ${name} ${triggerOn}`;
		const random = seededRandom(label);
		const account = new LivingAccount(sandbox, random);
		const credentials = credentialsOf(sandbox);
		let saved: IDataObject = {};
		const start = () => new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn }, credentials, staticData: structuredClone(saved), activation: 'init' });
		let workflow = start();
		let isStarted = false;
		const result: PollSoak = { emitted: [], failed: 0 };
		const poll = async () => {
			await workflow.poll().then(
				(items) => {
					result.emitted.push(...(items?.[0] ?? []).map(({ json }) => tell(json)));
					// n8n saves when it has started a trigger, and when the trigger starts the workflow.
					if (!isStarted || items !== null) saved = JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject;
					isStarted = true;
				},
				() => (result.failed += 1),
			);
		};
		const restartN8n = () => {
			workflow = start();
			isStarted = false;
		};
		await poll();
		// What befalls a request is decided by what it asks for and how often that was asked for: pages that are in flight
		// together arrive in any order.
		const asked: string[] = [];
		sandbox.faults.schedule(({ path, query: { page, offset, limit } }) => {
			const what = [path, page, offset, limit].join(' ');
			asked.push(what);
			const drawn = seededRandom(`${label} ${what} ${asked.filter((earlier) => earlier === what).length}`);
			account.during(drawn);
			return drawn() < 0.1 ? { kind: 'status', status: 500 } : undefined;
		});
		for (let count = 0; count < POLLS; count++) {
			account.between(count);
			// A poll with which n8n starts the trigger does not fail.
			if (count !== 5 && random() < 0.3) restartN8n();
			// Half-way through the many new rows, whatever the seed.
			if (count === 5) sandbox.faults.next({ when: ({ query }) => query.page !== undefined, fault: { kind: 'status', status: 500 } });
			await poll();
		}
		sandbox.faults.clear();
		await poll();
		const [kind] = tell({ id: 0 }).split(' ');
		return { ...result, expected: [...account.happened].filter((entry) => entry.startsWith(kind)) };
	}

	it.each<[string, (row: IDataObject) => string]>([
		['newContact', ({ id }) => `new ${String(id)}`],
		['newCompany', ({ id }) => `new ${String(id)}`],
		['updatedContact', ({ id, dateUpdated }) => `changed ${String(id)} ${String(dateUpdated)}`],
	])('loses nothing of %s and returns nothing twice', async (triggerOn, tell) => {
		const { emitted, failed, expected } = await soak(triggerOn, tell);
		expect(emitted.filter((entry, index) => emitted.indexOf(entry) !== index)).toEqual([]);
		expect(expected.filter((entry) => !emitted.includes(entry))).toEqual([]);
		expect(expected.length).toBeGreaterThan(20);
		expect(failed).toBeGreaterThan(0);
	}, 120_000);
});
