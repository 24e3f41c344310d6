import { runOrdered } from './orderedPool';

/**
 * What `run` returns for each input, in their order; up to `concurrency` at once. None starts after the first one has rejected, and
 * those that run end before the rejection is passed on. @throws what that one rejected with
 */
export async function mapConcurrently<Input, Result>(inputs: readonly Input[], concurrency: number, run: (input: Input) => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	let failure: { thrown: unknown } | undefined;
	await runOrdered({
		count: inputs.length,
		concurrency,
		isStopped: () => failure !== undefined,
		async run(index) {
			try {
				results[index] = await run(inputs[index]);
			} catch (thrown) {
				failure ??= { thrown };
			}
		},
	});
	if (failure !== undefined) throw failure.thrown;
	return results;
}
