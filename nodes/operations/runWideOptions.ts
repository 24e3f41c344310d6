import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/**
 * The `options` collection as it is for the first item. Each option is evaluated when it is first read, so that one which is
 * read item by item, and cannot be evaluated for the first, fails that item alone. Reading throws what n8n throws for a bad
 * expression.
 */
export function runWideOptions(context: Pick<IExecuteFunctions, 'getNodeParameter'>): IDataObject {
	const held = context.getNodeParameter('options', 0, {}, { rawExpressions: true }) as IDataObject;
	const options: IDataObject = {};
	for (const name of Object.keys(held)) {
		const evaluated = once(() => context.getNodeParameter(`options.${name}`, 0, null));
		Object.defineProperty(options, name, { enumerable: true, get: evaluated });
	}
	return options;
}

function once(evaluate: () => unknown): () => unknown {
	let known: { value: unknown } | undefined;
	return () => (known ??= { value: evaluate() }).value;
}
