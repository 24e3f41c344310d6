import fc from 'fast-check';
import { blankable, type Field, optional } from '../../../../nodes/operations/field';
import { errorOf, read } from './reading';

/** What stands in a parameter that nobody has filled in. */
export const BLANK = [undefined, null, '', ' ', '\n\t', '\u00a0'];

/** What no reader takes: expressions can return anything. */
const HOSTILE = [{ a: 1 }, [{}], [[1]], Symbol.iterator, Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, '\u0000', '../101', '%2e%2e', '__proto__'];

/** Tests of what every field does. Each of the fields has the display name "Value". */
export function describeFields(fields: Record<string, Field<unknown>>): void {
	describe.each(Object.entries(fields))('%s, as every field,', (_name, field) => {
		it('has the display name that it is given', () => {
			expect(field.property.displayName).toBe('Value');
		});

		it('names the parameter in its error', () => {
			const error = errorOf(field, Symbol.iterator);
			expect(error.details).toEqual({ parameter: 'Value' });
			expect(error.message).toContain("'Value'");
		});

		it('reads or throws an ItemError, whatever it is given', () => {
			fc.assert(
				fc.property(fc.oneof(fc.anything(), fc.string(), fc.constantFrom<unknown>(...HOSTILE)), (raw) => {
					try {
						read(field, raw);
					} catch (error) {
						expect((error as Error).name).toBe('ItemError');
					}
				}),
			);
		});
	});
}

/** Tests of what every field of a single value does with a blank one. */
export function describeSingleValues(fields: Record<string, Field<unknown>>): void {
	describe.each(Object.entries(fields))('%s, as every single value,', (_name, field) => {
		it.each(BLANK)('is not %j', (raw) => {
			expect(errorOf(field, raw).details).toEqual({ parameter: 'Value' });
		});

		it.each(BLANK)('is undefined for %j where it is blankable', (raw) => {
			expect(read(blankable(field), raw)).toBeUndefined();
		});

		it.each(BLANK)('is undefined for %j where it is optional', (raw) => {
			expect(read(optional(field), raw)).toBeUndefined();
		});
	});
}

/** Tests of what every field of a list does with one that holds nothing. */
export function describeLists(fields: Record<string, Field<unknown>>): void {
	describe.each(Object.entries(fields))('%s, as every list,', (_name, field) => {
		it.each([...BLANK, [], ' , ', ',,', '[]', [''], [null, undefined]])('is undefined for %j where it is blankable', (raw) => {
			expect(read(blankable(field), raw)).toBeUndefined();
		});
	});
}
