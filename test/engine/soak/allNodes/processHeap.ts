import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as pause } from 'node:timers/promises';

let collectGarbage: (() => void) | undefined;

/** Megabytes of the heap that are in use once what nobody needs is gone. */
export async function usedHeapMb(): Promise<number> {
	if (collectGarbage === undefined) {
		setFlagsFromString('--expose-gc');
		collectGarbage = runInNewContext('gc') as () => void;
	}
	// What a first collection finalizes, a second one frees.
	for (let round = 0; round < 3; round++) {
		collectGarbage();
		await pause(20);
	}
	return process.memoryUsage().heapUsed / 1_048_576;
}
