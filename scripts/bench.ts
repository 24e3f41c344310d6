import { runBench } from '../test/bench/runBench';
import { readFlags, usage } from '../test/bench/flags';
import { stopSignal } from './start/stopSignal';
import { runMain } from './runMain';

const signal = stopSignal();

async function main(): Promise<void> {
	const flags = readFlags(process.argv.slice(2));
	if (flags.help) return console.log(usage());
	await runBench(flags, (line) => console.log(line), signal);
}

void runMain(main, signal);
