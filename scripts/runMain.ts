/** Runs a script to its end. Where it throws, the message is printed and the exit code of the process is to be 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (reason) {
		console.error(reason instanceof Error ? reason.message : reason);
		process.exitCode = 1;
	}
}
