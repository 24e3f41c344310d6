import type { Endpoint } from '../service/endpoint';
import { type Described, describedOperation, outputOf } from './describedOperation';
import { type Fields, readFields, type Values } from './field';
import type { Operation, Plan, WorkflowItem } from './operation';
import type { OutputChoice } from './output';
import { withLookups } from './withLookups';

/** The definition of an operation whose plan is written by hand. */
export interface SeveralCalls<F extends Fields> extends Omit<Described, 'list' | 'outputList'> {
	/** The call that it is for; see Operation. */
	endpoint: Endpoint;
	fields: F;
	/** Checks the values before anything is looked up. @throws {ItemError} */
	check?(values: Readonly<Record<string, unknown>>): void;
	/** What one item does. @throws {ItemError} */
	planFor(values: Values<F>, output: OutputChoice, item: WorkflowItem): Plan;
}

/**
 * An operation of more than one call, or of one that no definition describes, e.g. since its body depends on several fields together.
 * Menu, fields and output come from the definition as for one call; `planFor` says what it sends.
 */
export function severalCalls<const F extends Fields>(definition: SeveralCalls<F>): Operation {
	const { endpoint, fields, value, check, planFor } = definition;
	return describedOperation(endpoint, definition, (item) => {
		const output = outputOf(definition, item);
		const values = readFields(fields, value, item);
		check?.(values);
		return withLookups<F>(values, (known) => planFor(known, output, item));
	});
}
