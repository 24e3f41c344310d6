import type { Endpoint } from '../service/endpoint';
import { type ErasedDefinition, propertiesOf } from './defineOperation';
import { editorMethods } from './editorMethods';
import { type Fields, readFields, type Values } from './field';
import type { Operation, Plan, WorkflowItem } from './operation';
import { type OutputChoice, readOutput } from './output';
import { withLookups } from './withLookups';

type Described = Pick<ErasedDefinition, 'resource' | 'value' | 'name' | 'action' | 'description' | 'simplified' | 'defaultOutput' | 'destructive' | 'notice' | 'reachesPeople'>;

/** The definition of an operation of several calls. */
export interface SeveralCalls<F extends Fields> extends Described {
	/** The call that it is about. */
	endpoint: Endpoint;
	fields: F;
	/** Checks the values before anything is looked up. @throws {ItemError} */
	check?(values: Readonly<Record<string, unknown>>): void;
	/** What one item does. @throws {ItemError} */
	planFor(values: Values<F>, output: OutputChoice, item: WorkflowItem): Plan;
}

/** An operation of more than one call. Menu, fields and output come from the definition as for one call; `planFor` says what it sends. */
export function severalCalls<const F extends Fields>(definition: SeveralCalls<F>): Operation {
	const { resource, value, name, action, description, endpoint, fields, simplified, defaultOutput = 'simple', destructive, reachesPeople, check, planFor } = definition;
	return {
		resource,
		value,
		name,
		action,
		description,
		endpoint,
		simplified,
		destructive: destructive !== undefined,
		reachesPeople,
		properties: propertiesOf(definition),
		methods: editorMethods(Object.values(fields)),
		plan(item) {
			const output: OutputChoice = simplified ? readOutput(item, defaultOutput) : { kind: 'raw', keys: [] };
			const values = readFields(fields, value, item);
			check?.(values);
			return withLookups<F>(values, (known) => planFor(known, output, item));
		},
	};
}
