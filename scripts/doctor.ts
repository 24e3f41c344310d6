import { runDoctor } from './doctor/runDoctor';
import { processTerminal } from './doctor/terminal';
import { stopSignal } from './start/stopSignal';

void runDoctor({ args: process.argv.slice(2), env: process.env, terminal: processTerminal, signal: stopSignal() }).then((code) => {
	// A terminal that was asked keeps the process alive.
	process.exit(code);
});
