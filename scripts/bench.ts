import { runBench } from '../test/bench/runBench';
import { readFlags, usage } from '../test/bench/flags';
import { stopSignal } from './start/stopSignal';

async function main(): Promise<void> {
	const flags = readFlags(process.argv.slice(2));
	if (flags.help) return console.log(usage());
	const signal = stopSignal();
	try {
		await runBench(flags, (line) => console.log(line), signal);
	} catch (error) {
		throw signal.aborted ? signal.reason : error;
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
