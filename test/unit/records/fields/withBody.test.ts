import type { IDataObject } from 'n8n-workflow';
import type { RecordBody } from '../../../../nodes/records/fields/body';
import { isMapped, type Write } from '../../../../nodes/records/fields/withBody';
import { ItemError } from '../../../../nodes/input/itemError';
import type { ContactReference } from '../../../../nodes/records/contact/reference';
import { Lookups } from '../../../../nodes/operations/lookups';
import type { Plan, ReadyPlan } from '../../../../nodes/operations/operation';
import { AcquireClient } from '../../../../nodes/service/acquireClient';
import type { Transport } from '../../../../nodes/service/transport';
import type { Attribute } from '../../../../nodes/records/attribute/attribute';
import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import { caughtError, caughtErrorOf } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';
import { fakeItem } from '../../fakes/fakeItem';
import { processorTime, shortestBelow } from '../../linearTime';
import { withContactBody, withStandardAttributes } from './ofContacts';

const AVAILABLE = withStandardAttributes([{ key: 'plan', label: 'Plan', inputType: 'radio', options: ['gold', 'silver'] }]);
const READY: ReadyPlan = { kind: 'ready', orderingKeys: [], execute: async () => [] };

/** The plan for the parameters, and the bodies and contacts that it was made of. */
function planFor(parameters: IDataObject, json: IDataObject = {}, write: Write = 'upsert'): { plan: Plan; bodies: RecordBody[]; contacts: ContactReference[] } {
	const bodies: RecordBody[] = [];
	const contacts: ContactReference[] = [];
	const plan = withContactBody(fakeItem({ parameters, json }), write, (body, matched) => {
		bodies.push(body);
		contacts.push(...matched);
		return READY;
	});
	return { plan, bodies, contacts };
}

/** Completes the plan where it waits for the attributes of the account. */
async function completed(plan: Plan, available: Attribute[] | ItemError = AVAILABLE): Promise<Plan> {
	return await completedBy(plan, fakeClient(() => (Array.isArray(available) ? listOf(available) : available)));
}

const listOf = (attributes: Attribute[]) => ({
	count: attributes.length,
	data: attributes.map(({ key, label, inputType, options }) => ({ object: 'contact', id: key, key, config: { input: { type: inputType, label, options } } })),
});

async function completedBy(plan: Plan, client: AcquireClient): Promise<Plan> {
	const found = new Lookups(client);
	let next = plan;
	while (next.kind === 'lookups') {
		await found.perform(next.lookups, 1, () => false);
		next = next.complete(found);
	}
	return next;
}

async function bodyFor(parameters: IDataObject, json: IDataObject = {}, available?: Attribute[] | ItemError): Promise<RecordBody | undefined> {
	const { plan, bodies } = planFor(parameters, json);
	expect(await completed(plan, available)).toBe(READY);
	expect(bodies).toHaveLength(1);
	return bodies[0];
}

const inMode: Record<string, (values: IDataObject) => { parameters: IDataObject; json?: IDataObject }> = {
	define: (values) => ({ parameters: { customFields: { field: Object.entries(values).map(([key, value]) => ({ key, value }) as IDataObject) } } }),
	json: (values) => ({ parameters: { fieldsMode: 'json', fieldsJson: JSON.stringify(values) } }),
	map: (values) => ({ parameters: { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'] } }, json: { id: 7, ...values } }),
};

describe('withContactBody', () => {
	describe.each(Object.keys(inMode))('in mode %s', (mode) => {
		const body = (values: IDataObject, options: IDataObject = {}) => {
			const { parameters, json } = inMode[mode](values);
			return bodyFor({ ...parameters, options }, json);
		};

		it('builds one body', async () => {
			expect(await body({ name: 'Ada', plan: 'gold' })).toEqual({ fields: { name: 'Ada', plan: 'gold' }, name: 'Ada' });
		});

		it('does not send blanks', async () => {
			expect(await body({ name: '', plan: 'gold' })).toEqual({ fields: { plan: 'gold' } });
		});

		it('sends blanks where it is told to', async () => {
			expect(await body({ name: '', plan: 'gold' }, { sendEmptyValues: true })).toEqual({ fields: { name: '', plan: 'gold' }, name: '' });
		});

		it('clears fields', async () => {
			expect(await body({ plan: 'gold' }, { fieldsToClear: ['city'], clearWith: 'null' })).toEqual({ fields: { plan: 'gold', city: null } });
		});

		it('rejects a field that is both set and cleared', async () => {
			expect((await caughtErrorOf(body({ plan: 'gold' }, { fieldsToClear: 'plan' }))).message).toContain('both set and cleared');
		});

		it('rejects what a radio attribute does not offer', async () => {
			expect((await caughtErrorOf(body({ plan: 'bronze' }))).message).toContain('bronze');
		});

		it('rejects what a radio attribute does not offer beside a standard field', async () => {
			expect((await caughtErrorOf(body({ name: 'Ada', plan: 'bronze' }))).message).toContain('bronze');
		});

		it('sends values unchecked where the key may not read the attributes', async () => {
			const { parameters, json } = inMode[mode]({ plan: 'bronze', name: 'Ada' });
			const columns = { ...(parameters.columns as IDataObject), schema: ['id', 'plan', 'name'].map((id) => ({ id, displayName: id })) };
			const unreadable = new ItemError('No', { details: { status: 403, code: 'ERROR_UNAUTHORIZED_ACCESS' } });
			expect(await bodyFor({ ...parameters, columns }, json, unreadable)).toEqual({ fields: { plan: 'bronze', name: 'Ada' }, name: 'Ada' });
		});

		it('asks for the attributes of the account where a custom one is set', async () => {
			const { parameters, json } = inMode[mode]({ plan: 'gold' });
			expect(planFor(parameters, json).plan).toMatchObject({ kind: 'lookups', lookups: [{ key: mode === 'map' ? 'columns toSendBy' : contactFields.attributes.toCheckBy.key }] });
		});

		it('fails before any lookup where the fields to clear are no list', async () => {
			const { parameters, json } = inMode[mode]({ plan: 'gold' });
			expect(caughtError(() => planFor({ ...parameters, options: { fieldsToClear: 5 } }, json)).details?.parameter).toBe('Clear Field Names or IDs');
		});
	});

	describe('where the attributes cannot be listed for the moment', () => {
		const mapped = (value: IDataObject) => ({
			fieldsMode: 'map',
			columns: { mappingMode: 'defineBelow', value, matchingColumns: [], schema: Object.keys(value).map((id) => ({ id, displayName: id })) },
		});
		const busy = new ItemError('Too many requests', { details: { status: 429 } });

		it.each([
			['a label', { customFields: { field: [{ key: 'Job Title', value: 'x' }] } }],
			['a label to clear', { options: { fieldsToClear: ['Job Title'] } }],
			['what may be several options', { customFields: { field: [{ key: 'newsletter', value: 'email, sms' }] } }],
			['a list', { fieldsMode: 'json', fieldsJson: '{"newsletter": ["email"]}' }],
			['a member that may be an attribute', { fieldsMode: 'json', fieldsJson: '{"fields":{"city":"Oslo"},"job_title":"x"}' }],
			['a mapped column of several options', mapped({ newsletter: 'email, sms' })],
			['the label of a member to clear, which may be that of an attribute, too', { customFields: { field: [{ key: 'job_title', value: 'x' }] }, options: { fieldsToClear: ['Visitor OS Name'] } }],
			['a label to clear beside mapped columns', { ...mapped({ city: 'Oslo' }), options: { fieldsToClear: ['Job Title'] } }],
		])('fails the item of %s, which cannot be told without them', async (_what, parameters) => {
			await expect(bodyFor(parameters as IDataObject, {}, busy)).rejects.toBe(busy);
		});

		it.each<[string, object, object, object?]>([
			['a key', { customFields: { field: [{ key: 'jobTitle', value: 'x' }] } }, { jobTitle: 'x' }],
			['a member of "fields"', { fieldsMode: 'json', fieldsJson: '{"fields":{"job_title":"x"}}' }, { job_title: 'x' }],
			['a key of a member to clear', { customFields: { field: [{ key: 'job_title', value: 'x' }] }, options: { fieldsToClear: ['clientOsName'] } }, { job_title: 'x' }, { clientOsName: '' }],
			['a mapped column', mapped({ job_title: 'x' }), { job_title: 'x' }],
			['a key to clear', { options: { fieldsToClear: ['job_title'] } }, { job_title: '' }],
			['the label of a standard field to clear beside a key', { customFields: { field: [{ key: 'job_title', value: 'x' }] }, options: { fieldsToClear: ['City'] } }, { job_title: 'x', city: '' }],
		])('sends %s unchecked', async (_what, parameters, fields, members = {}) => {
			expect(await bodyFor(parameters as IDataObject, {}, busy)).toEqual({ fields, ...members });
		});
	});

	describe('where Acquire takes nothing for a minute', () => {
		beforeEach(() => {
			jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
			jest.spyOn(Math, 'random').mockReturnValue(0.5);
		});
		afterEach(() => {
			jest.useRealTimers();
			jest.restoreAllMocks();
		});

		/** The body, and after how many seconds the list was asked for. */
		async function afterMinute(parameters: IDataObject, retryAfter?: string): Promise<{ fields: unknown; asked: number[] }> {
			const begun = Date.now();
			const asked: number[] = [];
			const send = async () => {
				const seconds = (Date.now() - begun) / 1000;
				asked.push(Math.floor(seconds));
				return await Promise.resolve(seconds >= 60 ? { kind: 'response', status: 200, body: { data: listOf(AVAILABLE) } } : { kind: 'response', status: 429, retryAfter, body: {} });
			};
			const client = new AcquireClient({ send, isCanceled: () => false } as unknown as Transport, 'key', { maxRetries: 4, timeout: 30_000 });
			const { plan, bodies } = planFor(parameters);
			const done = completedBy(plan, client);
			await jest.advanceTimersByTimeAsync(120_000);
			await done;
			return { fields: bodies[0].fields, asked };
		}

		it.each([
			['a label', { customFields: { field: [{ key: 'Plan', value: 'gold' }] } }, { plan: 'gold' }],
			['a list', { fieldsMode: 'json', fieldsJson: '{"plan": ["gold"]}' }, { plan: 'gold' }],
			['mapped columns with a label to clear', { fieldsMode: 'map', columns: { mappingMode: 'defineBelow', value: { city: 'Oslo' } }, options: { fieldsToClear: ['PLAN'] } }, { city: 'Oslo', plan: '' }],
		])('waits for the attributes with %s', async (_what, parameters, fields) => {
			expect((await afterMinute(parameters as IDataObject)).fields).toEqual(fields);
		});

		it('waits for them as long as Acquire says', async () => {
			expect(await afterMinute({ customFields: { field: [{ key: 'Plan', value: 'gold' }] } }, '30')).toEqual({ fields: { plan: 'gold' }, asked: [0, 30, 60] });
		});

		it('does not wait for them only to check a key', async () => {
			expect(await afterMinute({ customFields: { field: [{ key: 'plan', value: 'bronze' }] } }, '30')).toEqual({ fields: { plan: 'bronze' }, asked: [0] });
		});
	});

	it('looks nothing up where only standard fields are set', async () => {
		const { plan, bodies } = planFor({ fields: { name: 'Ada', clientName: 'Firefox' } });
		expect(plan).toBe(READY);
		expect(bodies).toHaveLength(1);
	});

	it('makes the plan only when the attributes are known where columns are mapped', async () => {
		const { parameters, json } = inMode.map({ name: 'Ada' });
		const { plan, bodies } = planFor(parameters, json);
		expect(plan.kind).toBe('lookups');
		expect(bodies).toEqual([]);
	});
});

describe('withContactBody for mapped columns', () => {
	it('takes the contact from the matching column', async () => {
		const { parameters } = inMode.map({});
		const { plan, contacts } = planFor(parameters, { id: 9, name: 'Ada' }, 'update');
		await completed(plan);
		expect(contacts).toEqual([{ id: 9 }]);
	});

	it('asks for no contact where the operation needs none', async () => {
		expect(await bodyFor(inMode.map({}).parameters, { name: 'Ada' })).toEqual({ fields: { name: 'Ada' }, name: 'Ada' });
	});

	it('takes no longer for an item where the account has 100 times as many attributes', async () => {
		const [few, many] = [await completionIn(5), await completionIn(500)];
		few();
		const bound = Math.max(5 * few(), 100_000);
		expect(shortestBelow(bound, 4, many)).toBeLessThan(bound);
	});
});

/** Completes 5,000 items in an account with so many custom attributes, and returns the microseconds that it took. */
async function completionIn(attributes: number): Promise<() => number> {
	const rows = Array.from({ length: attributes }, (_, n) => ({ object: 'contact', id: n, key: `key_${n}`, config: { label: `Label ${n}` } }));
	const found = new Lookups(fakeClient(() => ({ count: rows.length, data: rows })));
	const { parameters } = inMode.map({});
	const plans = Array.from({ length: 5_000 }, (_, n) => planFor(parameters, { id: n + 1, [`Label ${attributes - 1}`]: 'x' }));
	await found.perform(plans.flatMap(({ plan }) => (plan.kind === 'lookups' ? plan.lookups : [])), 1, () => false);
	return () => {
		const taken = processorTime(() => {
			for (const { plan } of plans) if (plan.kind === 'lookups') plan.complete(found);
		});
		expect(plans.every(({ bodies }) => bodies[0].fields !== undefined)).toBe(true);
		return taken;
	};
}

describe('isMapped', () => {
	it.each([['define', false], ['json', false], ['map', true]])('is for mode %s %s', (mode, expected) => {
		expect(isMapped(fakeItem(inMode[mode]({ name: 'Ada' })))).toBe(expected);
	});
});

describe('a choice that there is none of', () => {
	const given = { fields: { name: 'Ada' }, fieldsJson: '{"name":"Ada"}', columns: { mappingMode: 'autoMapInputData', value: null } };

	it.each(['JSON', 'Map', 'manual', '={{ "json" }}', '', null])('is %j as Fields to Send, and sends nothing', (fieldsMode) => {
		const parameters = { ...given, fieldsMode };
		for (const read of [() => planFor(parameters, { name: 'Ada' }), () => isMapped(fakeItem({ parameters }))]) {
			const { message, details } = caughtError(read);
			expect(message).toContain("'Fields to Send' must be one of define, map, json");
			expect(details).toEqual({ parameter: 'Fields to Send' });
		}
	});

	it.each(['manual', 'DefineBelow', null])('is %j as mode of the columns, and maps nothing', (mappingMode) => {
		const { message, details } = caughtError(() => planFor({ fieldsMode: 'map', columns: { mappingMode, value: { name: 'Ada' } } }, { name: 'Ada' }));
		expect(message).toContain("'Mapping Column Mode' must be one of autoMapInputData, defineBelow");
		expect(details).toEqual({ parameter: 'Mapping Column Mode' });
	});
});
