import type { IDataObject } from 'n8n-workflow';
import type { Fields, Values } from '../../operations/field';
import type { Operation, Plan, WorkflowItem } from '../../operations/operation';
import { outputRecord } from '../../operations/output';
import { recordKey } from '../../operations/recordKey';
import { type SeveralCalls, severalCalls } from '../../operations/severalCalls';
import { resource } from './fields';
import { SIMPLIFIED_ARTICLE, tidyArticle } from './output';
import { articleMatch } from './slug';
import type { WrittenArticle } from './writer';

/** The JSON of an article's output item. */
export type AsOutput = (written: WrittenArticle, beside?: IDataObject) => IDataObject;

interface Definition<F extends Fields> extends Omit<SeveralCalls<F>, 'planFor' | 'resource' | 'simplified'> {
	planFor(values: Values<F>, asOutput: AsOutput, item: WorkflowItem): Plan;
}

/** An operation that writes an article and returns it. */
export function articleOperation<const F extends Fields>({ planFor, ...definition }: Definition<F>): Operation {
	return severalCalls({
		resource,
		...definition,
		simplified: SIMPLIFIED_ARTICLE,
		planFor: (values: Values<F>, choice, item) =>
			planFor(values, ({ article, action }, beside) => outputRecord(choice.kind === 'raw' ? article : tidyArticle(article), choice, SIMPLIFIED_ARTICLE, { action, ...beside }), item),
	});
}

/** What orders items that change an article. */
export function articleKey(id: number): string {
	return recordKey(articleMatch.record, id);
}
