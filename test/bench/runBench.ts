import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';

import { installN8n } from '../../scripts/n8n/installN8n';
import { packPackage } from '../../scripts/n8n/packPackage';
import { startBenchN8n } from './benchN8n';
import { type Contender, type ContenderRig, contenders } from './contenders';
import { unpackEarlierPackage } from './earlierPackage';
import type { BenchFlags } from './flags';
import { manyItemsTargets, measureManyItems } from './manyItems';
import { packageTargets } from './packageCost';
import { canReadPeakMemory } from './peakMemory';
import { writeReport } from './report';
import { runRounds } from './rounds';
import { startBenchSandbox } from './sandboxProcess';
import { compileSequentialNode } from './sequentialNode/compile';
import { speedTargets } from './targets';

const LATENCY_MS = 50;
const RESULTS_FILE = join(__dirname, 'RESULTS.md');

/** Measures what the flags ask for, logs the report, and writes it to RESULTS.md if nothing was left out. */
export async function runBench(flags: BenchFlags, log: (line: string) => void, signal: AbortSignal): Promise<void> {
	const parent = resolve(__dirname, '../../.tmp');
	mkdirSync(parent, { recursive: true });
	const folder = mkdtempSync(join(parent, 'bench-'));
	try {
		const report = await measure(flags, folder, log, signal);
		log(`\n${report}`);
		if (flags.isFull) writeFileSync(RESULTS_FILE, report);
		else log('Not a full run: RESULTS.md is left as it is.');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(flags: BenchFlags, folder: string, log: (line: string) => void, signal: AbortSignal): Promise<string> {
	const { rounds, items, memory } = flags;
	const installed = await installN8n({ log, signal });
	const tarball = await packPackage(folder, { log, signal });
	const extensions = join(folder, 'extensions');
	mkdirSync(extensions);
	compileSequentialNode(extensions);
	if (flags.against !== undefined) unpackEarlierPackage(flags.against, extensions);
	const packageCost = await packageTargets(tarball, installed);
	const sandbox = await startBenchSandbox(LATENCY_MS);
	const open = async (): Promise<ContenderRig> => {
		const n8n = await startBenchN8n({ tarball, extensions, hasEarlier: flags.against !== undefined, sandbox, log, signal });
		return { n8n, installed, sandbox, signal };
	};
	try {
		const rig = await open();
		const outcomes = await runRounds(chosen(contenders(rig), flags.only), { rounds, items, sandbox, log, signal }).finally(
			async () => await rig.n8n.stop(),
		);
		const manyItems = memory && canReadPeakMemory ? await measureManyItems(items, open, log) : [];
		return writeReport({
			facts: facts(flags, installed.version, installed.node),
			items,
			outcomes,
			manyItems,
			targets: [...speedTargets(outcomes), ...manyItemsTargets(manyItems), ...packageCost],
		});
	} finally {
		await sandbox.stop();
	}
}

function chosen(all: Contender[], only: string[]): Contender[] {
	const unknown = only.filter((id) => all.every((contender) => contender.id !== id));
	const ids = all.map(({ id }) => id).join(', ');
	if (unknown.length > 0) throw new Error(`No contender is called ${unknown.join(', ')}. There are: ${ids}.`);
	return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

function facts({ rounds, items }: BenchFlags, n8nVersion: string, node: string): string[] {
	const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
	return [
		`${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0].model.trim()}), n8n ${n8nVersion} and bare axios on Node ${nodeVersion}.`,
		`Each run updates ${items} contacts over TLS through a proxy that opens a tunnel for each connection; each answer takes ${LATENCY_MS} ms.`,
		`Medians of ${rounds} rounds; in each, all contenders run once, in the opposite order every other round. Ratios are medians of the ratios of the rounds. n8n, the Acquire stand-in and bare axios are processes of their own.`,
		'Times are those that n8n itself measures for the node. The stand-in confirms that each run carried out exactly one update for each item.',
		'Bare axios is the axios that n8n uses, with a new proxy agent for each request, as n8n makes one; "over axios" compares at the same concurrency.',
	];
}
