import type { Fields, Values } from './field';
import { Lookup } from './lookups';
import type { Plan } from './operation';

/**
 * The plan made of the values of an item's fields, once what is to be looked up among them is known.
 * @throws {ItemError} what `planFor` throws, at once where nothing has to be looked up
 */
export function withLookups<F extends Fields>(values: Readonly<Record<string, unknown>>, planFor: (values: Values<F>) => Plan): Plan {
	const lookups = Object.values(values).filter((value) => value instanceof Lookup);
	if (lookups.length === 0) return planFor(values as Values<F>);
	return {
		kind: 'lookups',
		lookups,
		complete: (found) => planFor(Object.fromEntries(Object.entries(values).map(([key, given]) => [key, given instanceof Lookup ? found.get(given) : given])) as Values<F>),
	};
}
