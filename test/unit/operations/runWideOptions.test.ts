import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { runWideOptions } from '../../../nodes/operations/runWideOptions';

/** Gives `evaluated` in place of expressions; one whose value is an Error throws it. */
function contextWith(held: unknown, evaluated: IDataObject = {}) {
	const getNodeParameter = jest.fn((name: string, _index: number, fallback: unknown, options?: { rawExpressions?: boolean }): unknown => {
		const raw = name === 'options' ? held : ((held as IDataObject)[name.replace('options.', '')] ?? fallback);
		if (options?.rawExpressions === true || typeof raw !== 'string' || !raw.startsWith('=')) return raw ?? fallback;
		const value = evaluated[raw];
		if ((value as unknown) instanceof Error) throw value as unknown as Error;
		return value;
	});
	return { getNodeParameter, context: { getNodeParameter } as unknown as IExecuteFunctions };
}

describe('runWideOptions', () => {
	it('evaluates what is read, once', () => {
		const { context, getNodeParameter } = contextWith({ concurrency: '={{ 5 }}', clearWith: 'null' }, { '={{ 5 }}': 5 });
		const options = runWideOptions(context);
		expect([options.concurrency, options.concurrency, options.clearWith]).toEqual([5, 5, 'null']);
		expect(getNodeParameter.mock.calls.map(([name]) => name)).toEqual(['options', 'options.concurrency', 'options.clearWith']);
		expect(Object.keys(options)).toEqual(['concurrency', 'clearWith']);
	});

	it('throws for an expression that cannot be evaluated when it is read, not before', () => {
		const { context } = contextWith({ fieldsToClear: '={{ bad }}', timeout: 10 }, { '={{ bad }}': new Error('bad') as unknown as IDataObject });
		const options = runWideOptions(context);
		expect(options.timeout).toBe(10);
		expect(() => options.fieldsToClear).toThrow('bad');
	});

	it('is empty where the operation has no options', () => {
		expect(runWideOptions(contextWith(undefined).context)).toEqual({});
	});
});
