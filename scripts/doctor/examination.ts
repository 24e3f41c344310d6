import { parseId } from '../../nodes/input/identifier';
import { isObject } from '../../nodes/input/object';
import { dataObject } from './answerWords';
import { removeByEmail, removeRow } from './cleanUp';
import type { Connection } from './connection';
import { MadeRows } from './madeRows';
import { UNKNOWN, type Finding, findOut, type Probe } from './probe';
import type { ReportRow } from './report';
import { contactRow } from './rowKinds';
import { NotMade, NotOwn, ThrowawayContact } from './throwawayContact';

const COMPANY_UNKNOWN = 'It is unknown whether Acquire made a company of the contact\'s address. Search for "example.com" among your companies.';

export interface ExaminationOptions {
	probes: readonly Probe[];
	connection: Connection;
	/** Opens a connection that outlives `signal`, so that what was made can be deleted after Ctrl-C. */
	openCleaner(): Connection;
	signal: AbortSignal;
	print(line: string): void;
}

export interface Examination {
	rows: ReportRow[];
	/** What is left in the account and how to remove it; undefined if nothing is. */
	leftBehind?: string;
	/** What Acquire may have made of the contact's address, and how to remove it. */
	mayBeLeft?: string;
	/** What ended it early. */
	thrown?: unknown;
}

/**
 * Makes the contact, asks the probes, and deletes it and what they made whatever happens in between. Never throws: where it ended
 * early, `thrown` says why and `leftBehind` is still right.
 */
export async function examine({ probes, connection, openCleaner, signal, print }: ExaminationOptions): Promise<Examination> {
	const findings = new Map<Probe, Finding>();
	let email: string | undefined;
	let contact: ThrowawayContact | undefined;
	const made = new MadeRows(openCleaner, signal);
	let rowsLeft: string | undefined;
	let contactLeft: string | undefined;
	let mayBeLeft: string | undefined;
	let thrown: unknown;

	async function ask(asked: Probe[]): Promise<void> {
		if (!contact) return;
		for (const probe of asked) {
			const finding = await findOut(probe, { ...connection, contact, made }, signal);
			findings.set(probe, finding);
			print(`  ${probe.question} ${finding.reading}`);
		}
	}

	async function removeContact(): Promise<string | undefined> {
		if (contact) return await removeRow(openCleaner(), contactRow, contact.id);
		if (email === undefined || thrown instanceof NotMade || thrown instanceof NotOwn) return undefined;
		return await removeByEmail(openCleaner(), email);
	}

	/** Asks about the deleted contact, which one of the questions tries to change: where it may be back, it is deleted again. */
	async function askLate(asked: Probe[]): Promise<void> {
		for (const probe of asked) {
			try {
				if (contactLeft === undefined) await ask([probe]);
			} finally {
				if (contact?.mayBeBack) {
					contactLeft = await removeContact();
					contact.mayBeBack = contactLeft !== undefined;
				}
			}
		}
	}

	/** The company that the contact is in by now: presumably Acquire makes one of an address's domain. Never throws. */
	async function companyOfContact(): Promise<string | undefined> {
		if (!contact) return email === undefined || thrown instanceof NotMade ? undefined : COMPANY_UNKNOWN;
		const request = { method: 'GET', path: contactRow.one(contact.id), query: { relations: 'company' } } as const;
		const answer = await openCleaner().send(request).catch(() => undefined);
		const read = answer && dataObject(answer);
		if (read === undefined) return COMPANY_UNKNOWN;
		const { company, companyId } = read;
		const id = parseId(isObject(company) ? company.id : undefined) ?? parseId(companyId);
		if (id === undefined) return undefined;
		return `Acquire put the contact into the company with ID ${id}. If that was not there before, delete it by hand.`;
	}

	try {
		contact = await ThrowawayContact.create(connection, (address) => (email = address));
		print(`Made the contact with ID ${contact.id}.`);
		await ask(probes.filter(({ afterDeletion }) => !afterDeletion));
	} catch (reason) {
		thrown = reason;
	} finally {
		rowsLeft = await made.removeAll();
		mayBeLeft = await companyOfContact();
		contactLeft = await removeContact();
	}

	if (thrown === undefined && contactLeft === undefined) {
		print('Deleted the contact.');
		await askLate(probes.filter(({ afterDeletion }) => afterDeletion)).catch((reason: unknown) => (thrown = reason));
	}
	const left = [rowsLeft, contactLeft].filter((text) => text !== undefined);
	const untold: Finding = { reading: UNKNOWN, evidence: 'the contact could not be deleted' };
	const rows = probes.map((probe) => ({ question: probe.question, ...(findings.get(probe) ?? untold) }));
	return { rows, leftBehind: left.length > 0 ? left.join('\n') : undefined, mayBeLeft, thrown };
}
