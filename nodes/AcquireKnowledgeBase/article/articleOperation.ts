import type { IDataObject } from 'n8n-workflow';
import { type Fields, readFields, type Values } from '../../operations/field';
import type { Operation, Plan, WorkflowItem } from '../../operations/operation';
import { outputRecord, readOutput } from '../../operations/output';
import { withLookups } from '../../operations/withLookups';
import type { Endpoint } from '../../service/endpoint';
import { operationProperties } from '../properties';
import { resource } from './fields';
import { SIMPLIFIED_ARTICLE, tidyArticle } from './output';
import type { WrittenArticle } from './writer';

/** The JSON of an article's output item. */
export type AsOutput = (written: WrittenArticle, beside?: IDataObject) => IDataObject;

interface Definition<F extends Fields> {
	value: string;
	name: string;
	action: string;
	description: string;
	endpoint: Endpoint;
	fields: F;
	reachesPeople?: true;
	/** Checks the values before anything is looked up. @throws {ItemError} */
	check?(values: Readonly<Record<string, unknown>>): void;
	planFor(values: Values<F>, asOutput: AsOutput, item: WorkflowItem): Plan;
}

/** An operation that writes an article, which takes several calls. */
export function articleOperation<const F extends Fields>({ fields, check, planFor, ...words }: Definition<F>): Operation {
	return {
		resource,
		...words,
		simplified: SIMPLIFIED_ARTICLE,
		...operationProperties(fields, words.value),
		plan(item) {
			const choice = readOutput(item, 'simple');
			const asOutput: AsOutput = ({ article, action }, beside) =>
				outputRecord(choice.kind === 'raw' ? article : tidyArticle(article), choice, SIMPLIFIED_ARTICLE, { action, ...beside });
			const values = readFields(fields, words.value, item);
			check?.(values);
			return withLookups<F>(values, (known) => planFor(known, asOutput, item));
		},
	};
}

/** What orders items that change an article. */
export function articleKey(id: number): string {
	return `article ${id}`;
}
