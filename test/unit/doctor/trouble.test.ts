import { type Sandbox, startSandbox } from '../../sandbox';
import type { StoredContact } from '../../sandbox/records';
import { throughProxy } from '../../sandbox/throughProxy';
import { runAgainst } from './doctorRun';

const isDelete = ({ method }: { method: string }) => method === 'DELETE';
const isCreate = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/objects/contact');

const UNKNOWN_COMPANY = "It is unknown whether Acquire made a company of the contact's address.";

describe('the doctor in trouble', () => {
	let sandbox: Sandbox;
	let leaveProxy = () => {};
	let before: unknown;
	/** As Acquire presumably does by the domain of an address. */
	function putIntoCompany(): void {
		const [own, other] = [sandbox.store.contact(107), sandbox.store.contact(101)];
		if (own && other) sandbox.store.contactTable.put({ ...own, companyId: other.companyId, company: other.company });
	}
	const stored = () => [sandbox.store.contacts(), sandbox.store.records('company'), sandbox.store.records('note')];

	beforeAll(async () => {
		sandbox = await startSandbox();
		leaveProxy = throughProxy(sandbox.proxyUrl);
	});
	beforeEach(() => {
		sandbox.reset();
		before = stored();
	});
	afterAll(async () => {
		leaveProxy();
		await sandbox.stop();
	});

	it('waits as Retry-After says', async () => {
		sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 429, headers: { 'retry-after': '2' } } });
		const { exitCode, output } = await runAgainst(sandbox);
		const [first, second] = sandbox.journal.filter(({ method }) => method === 'PUT');
		expect(second.at - first.at).toBeGreaterThanOrEqual(1990);
		expect(output).toContain('Acquire asks to wait');
		expect(exitCode).toBe(0);
	});

	it('names the id to delete by hand where the deletion is rejected', async () => {
		const body = { error: { code: 'ERROR_UNAUTHORIZED_ACCESS', message: 'no' } };
		sandbox.faults.next({ when: isDelete, fault: { kind: 'status', status: 403, body }, times: 99 });
		const { exitCode, output, findings } = await runAgainst(sandbox);
		expect(output).toContain('The contact with ID 107 could not be deleted (HTTP 403');
		expect(output).toContain('Delete it by hand');
		expect(findings.get('What answers a missing record?')).toEqual({ reading: 'unknown', evidence: 'the contact could not be deleted' });
		expect(exitCode).toBe(1);
	});

	it('takes a deletion whose answer was lost for done', async () => {
		sandbox.setDialect({ deleteMissing: 'error' });
		sandbox.faults.next({ when: isDelete, fault: { kind: 'reset', when: 'after' } });
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('Deleted the contact.');
		expect(exitCode).toBe(0);
		expect(stored()).toEqual(before);
	});

	it('finds and deletes a contact whose creation was not answered', async () => {
		sandbox.setDialect({ contactText: 'fields' });
		sandbox.faults.next({ when: isCreate, fault: { kind: 'reset', when: 'after' } });
		const { exitCode, output } = await runAgainst(sandbox);
		expect(sandbox.journal.filter(isCreate)).toHaveLength(1);
		expect(output).toContain('broke');
		expect(output).toContain(UNKNOWN_COMPANY);
		expect(stored()).toEqual(before);
		expect(exitCode).toBe(1);
	});

	it.each([
		['that was there before, unchanged', () => ({})],
		['that was made lately, unchanged', () => ({ dateCreated: new Date().toISOString() })],
		['that was there before, with what was sent', (sent: object) => ({ fields: sent })],
	])('changes and deletes nothing where a creation is answered with a contact %s', async (_name, changes) => {
		sandbox.faults.schedule((request) => {
			if (!isCreate(request)) return undefined;
			const { fields } = request.body as { fields: Record<string, string> };
			const contact = { ...(sandbox.store.contact(101) as StoredContact), ...changes(fields) };
			sandbox.store.contactTable.put(contact);
			before = stored();
			return { kind: 'status', status: 200, body: { data: contact } };
		});
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('It is not certain that the contact with ID 101 is the doctor\'s own');
		expect(output).not.toContain('Nothing of the doctor is left');
		expect(stored()).toEqual(before);
		expect(sandbox.journal.filter(({ method }) => method === 'PUT' || method === 'DELETE')).toEqual([]);
		expect(exitCode).toBe(1);
	});

	it('does not delete the contact into which one was merged whose creation was not answered', async () => {
		sandbox.setDialect({ contactText: 'fields' });
		sandbox.faults.next({ when: isCreate, fault: { kind: 'reset', when: 'after' } });
		sandbox.faults.schedule(({ path }) => {
			const { contactTable } = sandbox.store;
			const [primary, own] = [contactTable.get(101), contactTable.get(107)];
			if (!path.endsWith('/contact/list') || !primary || !own) return undefined;
			contactTable.put({ ...primary, mergedValues: [{ contactId: 107, key: 'email', value: own.fields.email }] });
			contactTable.delete(107);
			before = stored();
			return undefined;
		});
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('It is not certain that the contact with ID 101 is the doctor\'s own');
		expect(stored()).toEqual(before);
		expect(exitCode).toBe(1);
	});

	it('says what to look for where a creation was not answered and the contact is not found', async () => {
		sandbox.faults.next({ when: isCreate, fault: { kind: 'reset', when: 'before' } });
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toMatch(/Search Acquire for n8n-doctor-[0-9a-f]{12}@example\.com/);
		expect(exitCode).toBe(1);
	});

	it('names the company to delete by hand, and goes on without it', async () => {
		const isCompany = ({ method, path }: { method: string; path: string }) => isDelete({ method }) && path.includes('/objects/company/');
		sandbox.faults.next({ when: isCompany, fault: { kind: 'status', status: 403 }, times: 99 });
		const { exitCode, output, findings } = await runAgainst(sandbox);
		expect(output).toContain('The company with ID 15 could not be deleted (HTTP 403');
		expect(output).toContain('Deleted the contact.');
		expect(findings.get('What answers a missing record?')?.reading).toBe('status 400');
		expect(exitCode).toBe(1);
	});

	it('says where to look for a company whose creation was not answered', async () => {
		const isNewCompany = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/objects/company');
		sandbox.faults.next({ when: isNewCompany, fault: { kind: 'reset', when: 'after' } });
		const { exitCode, output } = await runAgainst(sandbox);
		expect(sandbox.journal.filter(isNewCompany)).toHaveLength(1);
		expect(output).toContain('It is unknown whether a company was created. Search the companies in Acquire for "n8n doctor"');
		expect(exitCode).toBe(1);
	});

	it('deletes the notes at the end where it could not before', async () => {
		const isNote = ({ method, path }: { method: string; path: string }) => isDelete({ method }) && path.includes('/crm/note/');
		sandbox.faults.next({ when: isNote, fault: { kind: 'status', status: 403 } });
		const { exitCode } = await runAgainst(sandbox);
		expect(stored()).toEqual(before);
		expect(exitCode).toBe(0);
	});

	it('does not guess about reports that the key may not read', async () => {
		sandbox.permissions.delete('report');
		const { findings } = await runAgainst(sandbox);
		const untold = { reading: 'unknown', evidence: 'the key may not read reports' };
		expect(findings.get('What does a report return that is asked for as CSV?')).toEqual(untold);
		expect(findings.get('Are the reports there that the documentation does not list any more?')).toEqual(untold);
	});

	it('does not guess about companies that the key may not create', async () => {
		sandbox.permissions.delete('company');
		const { findings } = await runAgainst(sandbox);
		expect(findings.get('Create a company: which of two different names is taken, that in `fields` or that at the top level?')).toEqual({
			reading: 'unknown',
			evidence: 'the key may not create companies',
		});
	});

	it('names the company that Acquire put the contact into', async () => {
		sandbox.faults.schedule(({ method, path }) => {
			if (method === 'PUT' && path.endsWith('/contact/107')) putIntoCompany();
			return undefined;
		});
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('Acquire put the contact into the company with ID 11. If that was not there before, delete it by hand.');
		expect(exitCode).toBe(0);
	});

	it('does not say that nothing is left where the contact was in a company', async () => {
		const stopping = new AbortController();
		sandbox.faults.schedule(({ method }) => {
			if (method !== 'PUT' || stopping.signal.aborted) return undefined;
			putIntoCompany();
			stopping.abort(new Error('Stopped by SIGINT'));
			return undefined;
		});
		const { output } = await runAgainst(sandbox, { signal: stopping.signal });
		expect(output).toContain('Acquire put the contact into the company with ID 11.');
		expect(output).not.toContain('Nothing of the doctor is left');
	});

	it('does not take a deletion for done where the service only says that it was none', async () => {
		const failed = { kind: 'status', status: 200, body: { success: false, message: 'Try later' } } as const;
		sandbox.faults.next({ when: ({ method, path }) => isDelete({ method }) && path.endsWith('/contact/107'), fault: failed, times: 99 });
		sandbox.faults.schedule(({ method, path }) => (method === 'GET' && path.endsWith('/contact/107') && sandbox.journal.some(isDelete) ? failed : undefined));
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('The contact with ID 107 could not be deleted (HTTP 200');
		expect(output).toContain(UNKNOWN_COMPANY);
		expect(exitCode).toBe(1);
	});

	it('makes nothing where the creation is rejected', async () => {
		sandbox.faults.next({ when: isCreate, fault: { kind: 'status', status: 403, body: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS' } } }, times: 2 });
		const { exitCode, output } = await runAgainst(sandbox);
		expect(output).toContain('Acquire did not make the contact: HTTP 403');
		expect(output).not.toContain('| Question');
		expect(sandbox.journal.filter(isDelete)).toEqual([]);
		expect(exitCode).toBe(1);
	});

	it.each([
		['while a question is open', ({ method }: { method: string }) => method === 'PUT', 'Nothing of the doctor is left'],
		['while the contact is made', isCreate, UNKNOWN_COMPANY],
		['while a note is written', ({ path }: { path: string }) => path.endsWith('/note/create'), 'Nothing of the doctor is left'],
	])('deletes what it made after Ctrl-C %s', async (_name, when, told) => {
		sandbox.setDialect({ contactText: 'fields' });
		const stopping = new AbortController();
		// The work is done on arrival, the answer comes too late for the person.
		sandbox.faults.schedule((request) => {
			if (stopping.signal.aborted || !when(request)) return undefined;
			setTimeout(() => stopping.abort(new Error('Stopped by SIGINT')), 200);
			return { kind: 'late', ms: 2000 };
		});
		const { exitCode, output } = await runAgainst(sandbox, { signal: stopping.signal });
		expect(output).toContain('Stopped by SIGINT');
		expect(output).toContain(told);
		expect(stored()).toEqual(before);
		expect(exitCode).toBe(130);
	});

	it.each([
		['http', 'status 403'],
		['200', 'status 200'],
	] as const)('finds what answers a missing permission, rejections with %s', async (errorStatus, reading) => {
		sandbox.setDialect({ errorStatus });
		sandbox.permissions.delete('customAttribute');
		const { exitCode, findings } = await runAgainst(sandbox);
		expect(findings.get('What answers a missing permission?')).toEqual({
			reading,
			evidence: expect.stringContaining('code ERROR_UNAUTHORIZED_ACCESS'),
		});
		expect(findings.get('Can an update set a custom attribute?')?.reading).toBe('unknown');
		expect(findings.get('How does the attribute list page?')?.reading).toBe('unknown');
		expect(exitCode).toBe(0);
	});

	it('does not guess in an account with few contacts and attributes', async () => {
		sandbox.store.seed({ contacts: [{ fields: { name: 'Only One', email: 'only@example.org' } }], attributes: [{ key: 'name', system: 'yes' }] });
		const { findings } = await runAgainst(sandbox);
		const open = [...findings].filter(([, { reading }]) => reading === 'unknown').map(([question]) => question);
		expect(open).toEqual(
			expect.arrayContaining([
				'Can an update set a custom attribute?',
				'How does the contact list page?',
				'How many rows does one answer of the contact list hold?',
				'How does the attribute list page?',
				'Does the attribute list heed `limit`?',
			]),
		);
		expect(findings.get('How does the contact list page?')?.evidence).toBe('the contact list has only 2 rows, 4 are needed');
	});
});
