import { Expression } from 'n8n-workflow';

/** n8n's engines for expressions. The VM runs in QuickJS here, as in the editor: the native module of the default is built for n8n's own Node. */
export const expressionEngines = [
	['legacy', { engine: 'legacy' }],
	['VM', { engine: 'quickjs', poolSize: 1, maxCodeCacheSize: 1024, bridgeTimeout: 5_000, bridgeMemoryLimit: 128 }],
] as const;

/** What the tests of a `describe` run evaluates its expressions in this engine. */
export function useExpressionEngine(options: (typeof expressionEngines)[number][1]): void {
	beforeAll(async () => await Expression.initExpressionEngine(options as Parameters<typeof Expression.initExpressionEngine>[0]));
	afterAll(async () => {
		// While it is there, every workflow that a later test of this process runs waits for an isolate.
		await Expression.disposeExpressionEngine();
		Expression.setExpressionEngine('legacy');
	});
}
