/**
 * Runs a script to its end. Where it throws, the message is printed and the exit code of the process is to be 1.
 * @param signal what stops the script: once aborted, its reason is printed in place of what `main` throws because of it
 */
export async function runMain(main: () => Promise<void>, signal?: AbortSignal): Promise<void> {
	try {
		await main();
	} catch (thrown) {
		const reason: unknown = signal?.aborted ? signal.reason : thrown;
		console.error(reason instanceof Error ? [reason.message, ...causesOf(reason)].join(': ') : reason);
		process.exitCode = 1;
	}
}

/** What a failed `fetch` says of the host and the fault is in its cause alone. */
function causesOf({ cause }: Error): string[] {
	return cause instanceof Error ? [cause.message, ...causesOf(cause)] : [];
}
