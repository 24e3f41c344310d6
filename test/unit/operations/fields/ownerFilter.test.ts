import type { IDataObject } from 'n8n-workflow';
import { readFields } from '../../../../nodes/operations/field';
import { ownerFilter } from '../../../../nodes/operations/fields/ownerFilter';
import { recordId, recordIds } from '../../../../nodes/operations/fields/recordId';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const FIELDS = { caseId: ownerFilter(recordId<'caseId'>('Case')), caseIds: ownerFilter(recordIds<'caseId'>('Cases')) };
const FROM_MODEL = "={{ $fromAI('caseId') }}";
const locator = (value: unknown) => ({ __rl: true, mode: 'id', value }) as IDataObject;

/** What the filter reads where the workflow holds `raw` and n8n evaluates it to `filters`. */
const read = (filters: unknown, raw: unknown = filters) => readFields(FIELDS, 'getAll', fakeItem({ parameters: { filters } as IDataObject, raw: { filters: raw } as IDataObject })).caseId;

describe('ownerFilter', () => {
	it('stands among the filters', () => {
		expect(FIELDS.caseId).toMatchObject({ isOptional: true, property: { displayName: 'Case' } });
	});

	it('is the value, typed or from an expression', () => {
		expect([read({ caseId: '5' }), read({ caseId: locator(5) }, { caseId: locator(FROM_MODEL) })]).toEqual([5, 5]);
	});

	it.each([{}, { caseId: '' }, { caseId: locator('') }, { caseId: null }])('is left out where the workflow holds %j', (filters) => {
		expect(read(filters)).toBeUndefined();
	});

	it.each([
		[{ caseId: locator('') }, { caseId: locator(FROM_MODEL) }],
		[{ caseId: locator(undefined) }, { caseId: locator(FROM_MODEL) }],
		[{ caseId: ' ' }, { caseId: FROM_MODEL }],
		[{ caseId: undefined }, { caseId: FROM_MODEL }],
	])('does not stand for all where it is %j by an expression', (filters, raw) => {
		expect(caughtError(() => read(filters, raw))).toMatchObject({
			message: "'Case' is empty, so it would filter nothing",
			description: "Fill in 'Case', or remove the filter.",
			details: { parameter: 'Case' },
		});
	});

	it('does not stand for all where the list has no entry', () => {
		const filters = { caseIds: ', ,' };
		const read = () => readFields(FIELDS, 'getAll', fakeItem({ parameters: { filters }, raw: { filters: { caseIds: '={{ $json.ids }}' } } }));
		expect(caughtError(read).message).toBe("'Cases' is empty, so it would filter nothing");
	});
});
