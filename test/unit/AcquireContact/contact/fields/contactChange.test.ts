import type { IDataObject } from 'n8n-workflow';
import type { ContactBody } from '../../../../../nodes/AcquireContact/contact/fields/body';
import { mappedItem, withContactBody } from '../../../../../nodes/AcquireContact/contact/fields/contactChange';
import { ItemError } from '../../../../../nodes/input/itemError';
import { Lookups } from '../../../../../nodes/operations/lookups';
import type { Plan, ReadyPlan } from '../../../../../nodes/operations/operation';
import { type ContactAttribute, withStandardAttributes } from '../../../../../nodes/records/attribute/contactAttribute';
import { attributesToCheckBy, contactAttributes } from '../../../../../nodes/records/attribute/list';
import { caughtError } from '../../../standIns/caughtError';
import { fakeClient } from '../../../standIns/fakeClient';
import { handMadeItem } from '../../../standIns/handMadeItem';

const AVAILABLE = withStandardAttributes([{ key: 'plan', label: 'Plan', inputType: 'radio', options: ['gold', 'silver'] }]);
const READY: ReadyPlan = { kind: 'ready', orderingKeys: [], execute: async () => [] };

/** The plan for the parameters, and the bodies that it was made of. */
function planFor(parameters: IDataObject, json: IDataObject = {}): { plan: Plan; bodies: ContactBody[] } {
	const bodies: ContactBody[] = [];
	const item = handMadeItem({ parameters, json });
	const plan = withContactBody(item, mappedItem(item, { keepMatch: false }), (body) => {
		bodies.push(body);
		return READY;
	});
	return { plan, bodies };
}

/** Completes the plan where it waits for the attributes of the account. */
function completed(plan: Plan, available: ContactAttribute[] | ItemError = AVAILABLE): Plan {
	if (plan.kind === 'ready') return plan;
	const found = new Lookups(fakeClient(() => undefined));
	for (const lookup of [contactAttributes, attributesToCheckBy]) found.remember(lookup, available);
	return plan.complete(found);
}

function bodyFor(parameters: IDataObject, json: IDataObject = {}, available?: ContactAttribute[] | ItemError): ContactBody | undefined {
	const { plan, bodies } = planFor(parameters, json);
	expect(completed(plan, available)).toBe(READY);
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

		it('builds one body', () => {
			expect(body({ name: 'Ada', plan: 'gold' })).toEqual({ fields: { name: 'Ada', plan: 'gold' }, name: 'Ada' });
		});

		it('does not send blanks', () => {
			expect(body({ name: '', plan: 'gold' })).toEqual({ fields: { plan: 'gold' } });
		});

		it('sends blanks where it is told to', () => {
			expect(body({ name: '', plan: 'gold' }, { sendEmptyValues: true })).toEqual({ fields: { name: '', plan: 'gold' }, name: '' });
		});

		it('clears fields', () => {
			expect(body({ plan: 'gold' }, { fieldsToClear: ['city'], clearWith: 'null' })).toEqual({ fields: { plan: 'gold', city: null } });
		});

		it('rejects a field that is both set and cleared', () => {
			expect(caughtError(() => body({ plan: 'gold' }, { fieldsToClear: 'plan' })).message).toContain('both set and cleared');
		});

		it('rejects what a radio attribute does not offer', () => {
			expect(caughtError(() => body({ plan: 'bronze' })).message).toContain('bronze');
		});

		it('rejects what a radio attribute does not offer beside a standard field', () => {
			expect(caughtError(() => body({ name: 'Ada', plan: 'bronze' })).message).toContain('bronze');
		});

		it('sends values unchecked where the key may not read the attributes', () => {
			const { parameters, json } = inMode[mode]({ plan: 'bronze', name: 'Ada' });
			const columns = { ...(parameters.columns as IDataObject), schema: ['id', 'plan', 'name'].map((id) => ({ id, displayName: id })) };
			const unreadable = new ItemError('No', { details: { status: 403 } });
			expect(bodyFor({ ...parameters, columns }, json, unreadable)).toEqual({ fields: { plan: 'bronze', name: 'Ada' }, name: 'Ada' });
		});

		it('asks for the attributes of the account where a custom one is set', () => {
			const { parameters, json } = inMode[mode]({ plan: 'gold' });
			expect(planFor(parameters, json).plan).toMatchObject({ kind: 'lookups', lookups: [mode === 'map' ? contactAttributes : attributesToCheckBy] });
		});

		it('fails before any lookup where the fields to clear are no list', () => {
			const { parameters, json } = inMode[mode]({ plan: 'gold' });
			expect(caughtError(() => planFor({ ...parameters, options: { fieldsToClear: 5 } }, json)).details?.parameter).toBe('Clear Field Names or IDs');
		});
	});

	it('looks nothing up where only standard fields are set', () => {
		const { plan, bodies } = planFor({ fields: { name: 'Ada', clientName: 'Firefox' } });
		expect(plan).toBe(READY);
		expect(bodies).toHaveLength(1);
	});

	it('makes the plan only when the attributes are known where columns are mapped', () => {
		const { parameters, json } = inMode.map({ name: 'Ada' });
		const { plan, bodies } = planFor(parameters, json);
		expect(plan.kind).toBe('lookups');
		expect(bodies).toEqual([]);
	});
});

describe('mappedItem', () => {
	it('takes the contact from the matching column', () => {
		const { parameters } = inMode.map({});
		expect(mappedItem(handMadeItem({ parameters, json: { id: 9, name: 'Ada' } }), { keepMatch: false })?.contact()).toEqual({ id: 9 });
	});

	it.each(['define', 'json'])('is undefined in mode %s', (mode) => {
		expect(mappedItem(handMadeItem(inMode[mode]({ name: 'Ada' })), { keepMatch: false })).toBeUndefined();
	});

	it('asks for no contact where the operation needs none', () => {
		expect(bodyFor(inMode.map({}).parameters, { name: 'Ada' })).toEqual({ fields: { name: 'Ada' }, name: 'Ada' });
	});
});
