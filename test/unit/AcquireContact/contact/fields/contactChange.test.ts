import type { IDataObject } from 'n8n-workflow';
import { planContactChange } from '../../../../../nodes/AcquireContact/contact/fields/contactChange';
import type { ContactBody } from '../../../../../nodes/AcquireContact/contact/fields/body';
import type { ContactReference } from '../../../../../nodes/records/contact/reference';
import { type ContactAttribute, withStandardAttributes } from '../../../../../nodes/records/attribute/contactAttribute';
import type { Plan } from '../../../../../nodes/operations/operation';
import { Refusal } from '../../../../../nodes/input/itemError';
import { caughtRefusal } from '../../../standIns/caughtRefusal';
import { handMadeItem } from '../../../standIns/handMadeItem';

const AVAILABLE = withStandardAttributes([{ key: 'plan', label: 'Plan', inputType: 'radio', options: ['gold', 'silver'] }]);

interface Used {
	body: ContactBody;
	contact: ContactReference | undefined;
}

function planFor(parameters: IDataObject, json: IDataObject = {}): { plan: Plan; used: Used[] } {
	const used: Used[] = [];
	const plan = planContactChange(handMadeItem({ parameters, json }), {
		contact: () => ({ id: 7 }),
		keepMatch: false,
		use(body, contact) {
			used.push({ body, contact });
			return { concerns: contact ? [contact] : [], carryOut: async () => [] };
		},
	});
	return { plan, used };
}

/** What is used of an item, once the account's attributes are there where they are asked for. */
function usedFor(parameters: IDataObject, json?: IDataObject, available: ContactAttribute[] = AVAILABLE): Used[] {
	const { plan, used } = planFor(parameters, json);
	if ('withAttributes' in plan) plan.withAttributes(available);
	return used;
}

const inMode: Record<string, (values: IDataObject) => { parameters: IDataObject; json?: IDataObject }> = {
	define: (values) => ({ parameters: { customFields: { field: Object.entries(values).map(([key, value]) => ({ key, value }) as IDataObject) } } }),
	json: (values) => ({ parameters: { fieldsMode: 'json', fieldsJson: JSON.stringify(values) } }),
	map: (values) => ({ parameters: { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'] } }, json: { id: 7, ...values } }),
};

describe('planContactChange', () => {
	describe.each(Object.keys(inMode))('in mode %s', (mode) => {
		const used = (values: IDataObject, options: IDataObject = {}) => {
			const { parameters, json } = inMode[mode](values);
			return usedFor({ ...parameters, options }, json);
		};

		it('builds one body for one contact', () => {
			expect(used({ name: 'Ada', plan: 'gold' })).toEqual([{ body: { fields: { name: 'Ada', plan: 'gold' }, name: 'Ada' }, contact: { id: 7 } }]);
		});

		it('does not send blanks, unless it is told to', () => {
			expect(used({ name: '', plan: 'gold' })[0].body).toEqual({ fields: { plan: 'gold' } });
			expect(used({ name: '', plan: 'gold' }, { sendEmptyValues: true })[0].body).toEqual({ fields: { name: '', plan: 'gold' }, name: '' });
		});

		it('clears fields, and refuses one that is set too', () => {
			expect(used({ plan: 'gold' }, { fieldsToClear: ['city'], clearWith: 'null' })[0].body).toEqual({ fields: { plan: 'gold', city: null } });
			expect(caughtRefusal(() => used({ plan: 'gold' }, { fieldsToClear: 'plan' })).message).toContain('both set and cleared');
		});

		it('refuses what a radio attribute does not offer', () => {
			expect(caughtRefusal(() => used({ plan: 'bronze' })).message).toContain('bronze');
			expect(caughtRefusal(() => used({ name: 'Ada', plan: 'bronze' })).message).toContain('bronze');
		});

		it('carries values out unchecked where the key may not read the attributes', () => {
			const { parameters, json } = inMode[mode]({ plan: 'bronze', name: 'Ada' });
			const columns = { ...(parameters.columns as IDataObject), schema: ['id', 'plan', 'name'].map((id) => ({ id, displayName: id })) };
			const { plan, used: unchecked } = planFor({ ...parameters, columns }, json);
			if ('withAttributes' in plan) plan.withAttributes(new Refusal('No', { details: { status: 403 } }));
			expect(unchecked[0].body).toEqual({ fields: { plan: 'bronze', name: 'Ada' }, name: 'Ada' });
		});
	});

	it('needs no attributes where only standard fields are set', () => {
		const { plan, used } = planFor({ fields: { name: 'Ada', clientName: 'Firefox' } });
		expect('withAttributes' in plan).toBe(false);
		expect(used).toHaveLength(1);
	});

	it('takes the contact from the matching column where columns are mapped', () => {
		expect(usedFor(inMode.map({}).parameters, { id: 9, name: 'Ada' })[0].contact).toEqual({ id: 9 });
	});

	it.each(Object.entries(inMode))('needs no contact in mode %s where the operation needs none', (_mode, input) => {
		const { parameters, json } = input({ name: 'Ada' });
		const contacts: unknown[] = [];
		const plan = planContactChange(handMadeItem({ parameters, json }), {
			keepMatch: false,
			use(_body, contact) {
				contacts.push(contact);
				return { concerns: [], carryOut: async () => [] };
			},
		});
		if ('withAttributes' in plan) plan.withAttributes(AVAILABLE);
		expect(contacts).toEqual([undefined]);
	});
});
