import { runBench } from '../test/bench/runBench';
import { readFlags, usage } from '../test/bench/flags';
import { stopSignal } from './start/stopSignal';
import { runMain } from './runMain';

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

void runMain(main);
