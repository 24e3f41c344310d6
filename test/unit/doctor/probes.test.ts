import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import { caseConditions } from '../../../scripts/doctor/probes/caseConditions';
import { companyText } from '../../../scripts/doctor/probes/companyText';
import { customAttributeByPut } from '../../../scripts/doctor/probes/customAttributeByPut';
import { emptyText, nullValue } from '../../../scripts/doctor/probes/emptyValues';
import { filterDates, filterIds } from '../../../scripts/doctor/probes/filterRow';
import { caseOrder, contactOrder } from '../../../scripts/doctor/probes/listOrder';
import { attributeListPaging } from '../../../scripts/doctor/probes/listPaging';
import { missingRecord } from '../../../scripts/doctor/probes/missingRecord';
import { attributeLimit, attributePageSize } from '../../../scripts/doctor/probes/pageSizes';
import { putMerges } from '../../../scripts/doctor/probes/putMerges';
import { reportCsv, unlistedReports } from '../../../scripts/doctor/probes/reports';
import { searchCase, searchSubstring } from '../../../scripts/doctor/probes/searchMatching';
import { textOnCreate } from '../../../scripts/doctor/probes/textOnCreate';
import { textOnUpdate } from '../../../scripts/doctor/probes/textOnUpdate';
import { doctorName, doctorNameBeside } from '../../../scripts/doctor/rowKinds';
import { type FakeAccount, fakeAccount, type FakeBody, type Fields, ok, rejected } from './fakeAccount';

const definitions = (count: number, members: Fields = {}) => Array.from({ length: count }, (_, n) => ({ id: 100 - n, key: `k${n}`, object: 'contact', system: 'no', ...members }));
const withBeside = ({ fields, ...beside }: FakeBody) => ({ fields, beside });

describe('readings that the sandbox does not have', () => {
	it.each<[string, FakeAccount['change']]>([
		['no, it replaces', (_old, body) => ({ ...body.fields })],
		['yes, it merges', (old, body) => ({ ...old, ...body.fields })],
	])('an update: %s', async (reading, change) => {
		expect(await putMerges.run(await fakeAccount({ change }))).toMatchObject({ reading });
	});

	it.each<[string, FakeAccount['change']]>([
		['in both places; two different values: that in `fields` is taken', (old, body) => ({ ...old, ...withBeside(body).beside, ...body.fields })],
		['in both places; two different values: that at the top level is taken', (old, body) => ({ ...old, ...body.fields, ...withBeside(body).beside })],
		['in neither place', (old) => ({ ...old })],
		['each place alone is rejected, both with equal values are not', (old, { fields, name }) => (fields?.name === name ? { ...old, ...fields } : undefined)],
		[
			'name: at the top level only; email: in `fields` only; phone: in `fields` only',
			(old, { fields, name }) => ({ ...old, ...fields, name: name ?? old.name }),
		],
	])('name, email and phone on an update: %s', async (reading, change) => {
		expect(await textOnUpdate.run(await fakeAccount({ change }))).toMatchObject({ reading });
	});

	it('name, email and phone on an update: not told where every update is rejected', async () => {
		const account = await fakeAccount({ answer: ({ method }) => (method === 'PUT' ? rejected : undefined) });
		await expect(textOnUpdate.run(account)).rejects.toThrow('every update was rejected: HTTP 400');
	});

	it('name, email and phone on an update: not told where the key may not update contacts', async () => {
		const account = await fakeAccount({ answer: ({ method }) => (method === 'PUT' ? { status: 403, body: {} } : undefined) });
		await expect(textOnUpdate.run(account)).rejects.toThrow('the key may not update contacts');
	});

	it('name, email and phone on an update: not told where one of them failed', async () => {
		let updates = 0;
		const account = await fakeAccount({ answer: ({ method }) => (method === 'PUT' && (updates += 1) === 1 ? { status: 500, body: {} } : undefined) });
		await expect(textOnUpdate.run(account)).rejects.toThrow('an update failed: HTTP 500');
	});

	it('name on a creation that keeps none', async () => {
		expect(await textOnCreate.run(await fakeAccount({ change: () => ({}) }))).toMatchObject({ reading: 'no name is stored' });
	});

	const setCity = (old: Fields, body: FakeBody, city: unknown): Fields | undefined => (body.fields?.city ? { ...old, ...body.fields } : { ...old, city });
	it.each<[string, FakeAccount['change']]>([
		['it is rejected', (old, body) => (body.fields?.city === '' || body.fields?.city === null ? undefined : { ...old, ...body.fields })],
		['nothing, the value stays', (old, body) => setCity(old, body, old.city)],
		['the field is empty text', (old, body) => setCity(old, body, '')],
		['the field is null', (old, body) => setCity(old, body, null)],
		['the field holds another text', (old, body) => setCity(old, body, 'null')],
	])('empty values: %s', async (reading, change) => {
		expect(await emptyText.run(await fakeAccount({ change }))).toMatchObject({ reading });
		expect(await nullValue.run(await fakeAccount({ change }))).toMatchObject({ reading });
	});

	it.each<[string, FakeAccount['change']]>([
		['no, it is ignored', (old) => ({ ...old })],
		['no, it is rejected', (old, body) => (body.fields?.k0 === undefined ? { ...old } : undefined)],
		['yes, but changed', (old, body) => ({ ...old, k0: `${String(body.fields?.k0)}!` })],
	])('a custom attribute: %s', async (reading, change) => {
		expect(await customAttributeByPut.run(await fakeAccount({ change, attributes: definitions(1) }))).toMatchObject({ reading });
	});

	it.each([
		['the key may not set it', { status: 403, body: {} }],
		['the update failed: HTTP 500', { status: 500, body: {} }],
	])('a custom attribute: not told where %s', async (reason, answer) => {
		const account = await fakeAccount({ attributes: definitions(1), answer: ({ method }) => (method === 'PUT' ? answer : undefined) });
		await expect(customAttributeByPut.run(account)).rejects.toThrow(reason);
	});

	it('a custom attribute: takes a radio option where there is no text attribute', async () => {
		const attributes = definitions(1, { config: { input: { type: 'radio', options: ['gold'] } } });
		const finding = await customAttributeByPut.run(await fakeAccount({ attributes }));
		expect(finding).toEqual({ reading: 'yes', evidence: 'radio attribute: HTTP 200, stored' });
	});

	it.each([
		['not at all', (rows: Fields[]) => rows.slice(0, 20)],
		['`page`, counted from 0', (rows: Fields[], { page = 0 }) => rows.slice(page * 20, page * 20 + 20)],
		[
			'`page`, counted from 0 and `offset`',
			(rows: Fields[], { page = 0, limit = 20, offset }: Record<string, number>) => rows.slice(offset ?? page * limit, (offset ?? page * limit) + limit),
		],
		['none of the expected readings', (rows: Fields[], { page = 0, limit = 20 }) => rows.slice(page, page + limit)],
	])('paging: %s', async (reading, cut) => {
		expect(await attributeListPaging.run(await fakeAccount({ attributes: definitions(70), cut }))).toMatchObject({ reading });
	});

	it.each<[string, FakeAccount['cut']]>([
		['`page`, counted from 0', (rows, { page = 0 }) => rows.slice(page * 20, page * 20 + 20)],
		['`page`, counted from 1', (rows, { page = 1 }) => rows.slice((page - 1) * 20, page * 20)],
		['`offset`', (rows, { offset = 0 }) => rows.slice(offset)],
		['not at all', (rows) => rows],
	])('paging of a list that fits one page, no limit heeded: %s', async (reading, cut) => {
		expect(await attributeListPaging.run(await fakeAccount({ attributes: definitions(15), cut }))).toMatchObject({ reading });
	});

	it('paging: a list that changes while it is read is not judged', async () => {
		let turn = 0;
		const account = await fakeAccount({ attributes: definitions(70), cut: (rows) => rows.slice((turn += 1), turn + 20) });
		await expect(attributeListPaging.run(account)).rejects.toThrow('changed while it was read');
	});

	it('the attribute list: no limit heeded', async () => {
		const account = await fakeAccount({ attributes: definitions(70), cut: (rows) => rows.slice(0, 20) });
		expect(await attributeLimit.run(account)).toMatchObject({ reading: 'no' });
		expect(await attributePageSize.run(account)).toMatchObject({ reading: 'at most 20; 20 without a limit' });
	});

	it('the page size: any large one', async () => {
		const account = await fakeAccount({ attributes: definitions(700), cut: (rows, { limit = 20 }) => rows.slice(0, limit) });
		expect(await attributePageSize.run(account)).toMatchObject({ reading: '500 or more; 20 without a limit' });
	});

	it.each([
		['no, whole values only', (text: string, { email }: Fields) => text === email],
		['the beginning only', (text: string, { email }: Fields) => String(email).startsWith(text)],
	])('the search: %s', async (reading, matches) => {
		const account = await fakeAccount({ search: (text, stored) => (matches(text, stored) ? {} : undefined) });
		expect(await searchSubstring.run(account)).toMatchObject({ reading });
	});

	it('the search: an index that lags behind', async () => {
		let looks = 0;
		const account = await fakeAccount({ search: () => ((looks += 1) < 4 ? undefined : {}) });
		expect(await searchCase.run(account)).toMatchObject({ reading: 'no' });
		await expect(searchCase.run(await fakeAccount())).rejects.toThrow('6 times in a row');
	});

	it('the search and its rows: told where updates replace and one has taken the address away', async () => {
		const account = await fakeAccount({
			change: (_old, body) => ({ ...body.fields }),
			search: (text, { email }) => (String(email).includes(text) ? { dateCreated: '2024-03-05 09:10:11' } : undefined),
		});
		await putMerges.run(account);
		expect(await searchCase.run(account)).toMatchObject({ reading: 'yes' });
		await putMerges.run(account);
		expect(await searchSubstring.run(account)).toMatchObject({ reading: 'yes, any part' });
		await putMerges.run(account);
		expect(await filterIds.run(account)).toMatchObject({ reading: 'numbers' });
		await putMerges.run(account);
		expect(await filterDates.run(account)).toMatchObject({ reading: 'space-separated' });
	});

	it('filter rows: mixed ids and an unknown date format', async () => {
		const account = await fakeAccount({ search: () => ({ mainContactId: '9', dateCreated: 'Tue Mar 05 2024 09:10:11' }) });
		expect(await filterIds.run(account)).toEqual({ reading: 'mixed', evidence: 'id: numbers, mainContactId: text' });
		expect(await filterDates.run(account)).toEqual({ reading: 'another format', evidence: 'dateCreated like Xxx Xxx 99 9999 99:99:99' });
	});

	it('a missing record: asks for another id where the deleted contact can still be read', async () => {
		const account = await fakeAccount({ isReadAfterDeletion: true });
		await account.contact.delete();
		const { reading, evidence } = await missingRecord.run(account);
		expect(reading).toBe('status 400');
		expect(evidence).toContain('can still be read');
		expect(evidence).toContain('body { error: { code, message, data } }, code ERROR_INVALID_INPUT');
		expect(evidence).not.toContain('Jane Doe');
	});

	it('a missing record: a success that says that it is none', async () => {
		let isDeleted = false;
		const account = await fakeAccount({ answer: ({ method }) => (method === 'GET' && isDeleted ? { status: 200, body: { success: false } } : undefined) });
		isDeleted = true;
		expect(await missingRecord.run(account)).toMatchObject({ reading: 'status 200 with `success: false`' });
	});

	const cases: Fields[] = [
		{ id: 3, status: 'active', contactId: 42 },
		{ id: 2, status: 'closed', contactId: 42 },
		{ id: 1, status: 'pending', contactId: 43 },
	];
	const holds = (row: Fields, condition: string) => String(row[condition.split('|')[0]]) === condition.split('|')[2];
	it.each<[string, (row: Fields, where: string[]) => boolean]>([
		['yes', (row, where) => where.every((condition) => holds(row, condition))],
		['no, the first one counts', (row, [first]) => holds(row, first)],
		['no, the last one counts', (row, where) => holds(row, where.at(-1) as string)],
		['no, one of them is enough', (row, where) => where.some((condition) => holds(row, condition))],
		['no, they are ignored', (row, where) => where.length > 1 || holds(row, where[0])],
	])('several conditions on cases: %s', async (reading, matches) => {
		const account = await fakeAccount({
			answer: ({ path, query }) => (path === '/crm/objects/case' ? ok({ data: cases.filter((row) => !query?.where || matches(row, query.where as string[])) }) : undefined),
		});
		expect(await caseConditions.run(account)).toMatchObject({ reading });
	});

	it('several conditions on cases: not told where one of them alone finds nothing', async () => {
		const account = await fakeAccount({
			answer: ({ path, query }) => (path === '/crm/objects/case' ? ok({ data: cases.filter((row) => !query?.where || ((last: string) => last.startsWith('id|') && holds(row, last))(String((query.where as string[]).at(-1)))) }) : undefined),
		});
		await expect(caseConditions.run(account)).rejects.toThrow('a condition on the status alone does not give the cases that have it');
	});

	it('several conditions on cases: rejected', async () => {
		const account = await fakeAccount({
			answer: ({ path, query }) => {
				const where = (query?.where ?? []) as string[];
				if (path !== '/crm/objects/case') return undefined;
				return where.length > 1 ? rejected : ok({ data: cases.filter((row) => where.every((condition) => holds(row, condition))) });
			},
		});
		expect(await caseConditions.run(account)).toMatchObject({ reading: 'two conditions are rejected' });
	});

	it.each([
		['newest first', [3, 2, 1], [2, 3, 1]],
		['oldest first', [1, 2, 3], [2, 3, 1]],
		['newest first, or by last change: both look the same here', [3, 2, 1], [3, 2, 2]],
		['oldest first, or by last change: both look the same here', [1, 2, 3], [1, 1, 1]],
		['newest first, or by last change: both look the same here', [3, 2, 1], []],
		['last changed first', [2, 3, 1], [3, 2, 2]],
		['longest unchanged first', [2, 3, 1], [1, 2, 2]],
		['not by id', [2, 3, 1], []],
		['neither by id nor by last change', [2, 3, 1], [2, 3, 1]],
	])('the order of cases: %s (ids %j, changed in the hours %j)', async (reading, ids, hours) => {
		const rows = ids.map((id, n) => ({ id, ...(hours.length > 0 && { dateUpdated: `2026-03-05 0${hours[n]}:10:11` }) }));
		const account = await fakeAccount({ answer: ({ path }) => (path === '/crm/objects/case' ? ok({ data: rows }) : undefined) });
		expect(await caseOrder.run(account)).toMatchObject({ reading });
	});

	it.each([
		['not by id', undefined],
		['last changed first', '2026-03-05 01:10:11'],
	])('the order of cases of which two were changed: %s where the others were created at %s', async (reading, dateCreated) => {
		const changed: Record<number, string> = { 9: '2026-03-05 04:10:11', 7: '2026-03-05 03:10:11' };
		const rows = [9, 7, 5, 2, 3].map((id) => ({ id, dateUpdated: changed[id] ?? null, dateCreated }));
		const account = await fakeAccount({ answer: ({ path }) => (path === '/crm/objects/case' ? ok({ data: rows }) : undefined) });
		expect(await caseOrder.run(account)).toMatchObject({ reading });
	});

	it('the order of contacts goes by the date that their list shows', async () => {
		const rows = [3, 2, 1].map((id) => ({ id, dateUpdated: '2026-03-05T09:10:11.000Z', lastDateUpdated: `2026-03-0${id === 2 ? 9 : id} 09:10:11` }));
		const account = await fakeAccount({ answer: ({ path, method }) => (method === 'GET' && path === '/crm/objects/contact' ? ok({ list: rows }) : undefined) });
		expect(await contactOrder.run(account)).toEqual({
			reading: 'newest first',
			evidence: 'first 3 rows: the next id is higher 0 times, lower 2 times; the next date of change later 1 times, earlier 1 times',
		});
	});

	it.each([
		['that in `fields`', doctorName],
		['that at the top level', doctorNameBeside],
		['no name is stored', undefined],
		['another name is stored', 'Example'],
	])('the name of a new company: %s', async (reading, name) => {
		const account = await fakeAccount({
			answer: ({ method, path }) => {
				if (!path.startsWith('/crm/objects/company')) return undefined;
				return ok(method === 'DELETE' ? { deleted: 1 } : { id: 5, fields: { name } });
			},
		});
		expect(await companyText.run(account)).toMatchObject({ reading });
		expect(await account.made.removeAll()).toBeUndefined();
	});

	const companyCreation = ({ fields, name }: FakeBody) => (fields?.name === name ? ok({ id: 5 }) : rejected);
	it('the name of a new company: a contradiction is rejected, and nothing is left', async () => {
		const account = await fakeAccount({ answer: ({ path, body }) => (path === '/crm/objects/company' ? companyCreation(body as FakeBody) : undefined) });
		expect(await companyText.run(account)).toMatchObject({ reading: 'the contradiction is rejected' });
		expect(await account.made.removeAll()).toBeUndefined();
	});

	it('the name of a new company: not told where equal names are rejected as well', async () => {
		const account = await fakeAccount({ answer: ({ path }) => (path === '/crm/objects/company' ? rejected : undefined) });
		await expect(companyText.run(account)).rejects.toThrow('a company with equal names is rejected as well');
		expect(await account.made.removeAll()).toBeUndefined();
	});

	it.each([
		['nothing', ''],
		['a web page', '<!doctype html>'],
		['CSV', 'Name,Count\nRefund,3\n'],
	])('a report as CSV: %s', async (reading, body) => {
		const account = await fakeAccount({ answer: ({ path }) => (path.startsWith('/analytics') ? { status: 200, body } : undefined) });
		expect(await reportCsv.run(account)).toMatchObject({ reading });
	});

	const report = { overview: { data: {}, success: true }, applications: { data: {}, success: true } };
	it('a report as CSV: rejected, while the same report comes as JSON', async () => {
		const account = await fakeAccount({ answer: ({ path, query }) => (path.startsWith('/analytics') ? (query?.output === 'csv' ? rejected : ok(report)) : undefined) });
		expect(await reportCsv.run(account)).toEqual({ reading: 'it is rejected', evidence: expect.stringMatching(/^HTTP 400, .*; as JSON: HTTP 200$/) });
	});

	it('a report as CSV: not told where the service failed', async () => {
		const account = await fakeAccount({ answer: ({ path, query }) => (path.startsWith('/analytics') ? (query?.output === 'csv' ? { status: 500, body: {} } : ok(report)) : undefined) });
		await expect(reportCsv.run(account)).rejects.toThrow('the report failed: HTTP 500');
	});

	it('a report as CSV: not told where the report is rejected as JSON as well', async () => {
		const account = await fakeAccount({ answer: ({ path }) => (path.startsWith('/analytics') ? rejected : undefined) });
		await expect(reportCsv.run(account)).rejects.toThrow('the report is rejected as JSON as well: HTTP 400');
	});

	const isApps = (path: string) => path.includes('/app/');
	it.each([
		['yes', () => true],
		['no', () => false],
		['only Business Apps', isApps],
	])('reports that are not listed any more: %s', async (reading, isThere: (path: string) => boolean) => {
		const account = await fakeAccount({ answer: ({ path }) => (path.startsWith('/analytics') ? (isThere(path) ? ok(report) : { status: 404, body: {} }) : undefined) });
		expect(await unlistedReports.run(account)).toMatchObject({ reading });
	});

	it.each<[string, AcquireResponse]>([
		['a rejection of the parameters', rejected],
		['a service that failed', { status: 500, body: {} }],
		['an empty object', { status: 200, body: {} }],
		['no data', ok({})],
		['no success', { status: 200, body: { success: false, data: report } }],
		['no success within', ok({ overview: { success: false } })],
		['a message', { status: 200, body: { message: 'Jane Doe' } }],
		['a web page', { status: 200, body: '<!doctype html>' }],
	])('reports that are not listed any more: not told by %s', async (_name, answer) => {
		const account = await fakeAccount({ answer: ({ path }) => (path.startsWith('/analytics') ? (isApps(path) ? ok(report) : answer) : undefined) });
		const asked = unlistedReports.run(account);
		await expect(asked).rejects.toThrow(/^Satisfaction Overview: HTTP \d+.*; Business Apps: HTTP 200$/);
		await expect(asked).rejects.not.toThrow('Jane Doe');
	});
});
