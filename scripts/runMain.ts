/**
 * Runs a script to its end. Where it throws, the message is printed and the exit code of the process is to be 1.
 * @param signal what stops the script: once aborted, its reason is printed in place of what `main` throws because of it
 */
export async function runMain(main: () => Promise<void>, signal?: AbortSignal): Promise<void> {
	try {
		await main();
	} catch (thrown) {
		const reason: unknown = signal?.aborted ? signal.reason : thrown;
		console.error(reason instanceof Error ? reason.message : reason);
		process.exitCode = 1;
	}
}
