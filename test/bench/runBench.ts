import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';

import { installN8n } from '../../scripts/n8n/installN8n';
import { packPackage } from '../../scripts/n8n/packPackage';
import { startBenchN8n } from './benchN8n';
import { compileNodes } from './compileNodes';
import { type Contender, contenderOf, CONTENDERS } from './contenders';
import { unpackEarlierPackage } from './earlierPackage';
import type { BenchFlags } from './flags';
import { manyItemsTargets, measureManyItems } from './manyItems';
import { packageTargets } from './packageCost';
import { canReadPeakMemory } from './peakMemory';
import { type Report, writeReport } from './report';
import { runRounds } from './rounds';
import { startBenchSandbox } from './sandboxProcess';
import { requireTargets, speedTargets } from './targets';
import type { ContenderSetup } from './timeContender';
import { measureWideAccount, wideAccountTargets } from './wideAccount';

const LATENCY_MS = 50;
// What a wide account costs shows with many items.
const WIDE_FACTOR = 20;
const RESULTS_FILE = join(__dirname, 'RESULTS.md');

/**
 * Measures what the flags ask for, logs the report, and writes it to RESULTS.md if nothing was left out.
 * @throws if a target fails, once all that is done
 */
export async function runBench(flags: BenchFlags, log: (line: string) => void, signal: AbortSignal): Promise<void> {
	const parent = resolve(__dirname, '../../.tmp');
	mkdirSync(parent, { recursive: true });
	const folder = mkdtempSync(join(parent, 'bench-'));
	try {
		const measured = await measure(flags, folder, log, signal);
		const report = writeReport(measured);
		log(`\n${report}`);
		if (flags.isFull) writeFileSync(RESULTS_FILE, report);
		else log('Not a full run: RESULTS.md is left as it is.');
		requireTargets(measured.targets);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(flags: BenchFlags, folder: string, log: (line: string) => void, signal: AbortSignal): Promise<Report> {
	const { rounds, items, memory, wide } = flags;
	const contenders = chosen(flags);
	const installed = await installN8n({ log, signal });
	const tarball = await packPackage(folder, { log, signal });
	const extensions = join(folder, 'extensions');
	mkdirSync(extensions);
	compileNodes(extensions);
	if (flags.against !== undefined) unpackEarlierPackage(flags.against, extensions);
	const packageCost = await packageTargets(tarball, installed);
	const sandbox = await startBenchSandbox(LATENCY_MS);
	const open = async (): Promise<ContenderSetup> => {
		const n8n = await startBenchN8n({ tarball, extensions, hasEarlier: flags.against !== undefined, sandbox, log, signal });
		return { n8n, installed, sandbox, signal };
	};
	try {
		const outcomes = await inSetup(open, async (setup) => await runRounds(contenders, { rounds, items, setup, log }));
		const manyItems = memory && canReadPeakMemory ? await measureManyItems(items, open, log) : [];
		const wideRuns = wide ? await inSetup(open, async (setup) => await measureWideAccount(items * WIDE_FACTOR, setup, log)) : [];
		return {
			facts: facts(flags, installed.version, installed.node),
			items,
			outcomes,
			manyItems,
			wideRuns,
			targets: [...speedTargets(outcomes), ...manyItemsTargets(manyItems), ...wideAccountTargets(wideRuns), ...packageCost],
		};
	} finally {
		await sandbox.stop();
	}
}

async function inSetup<Result>(open: () => Promise<ContenderSetup>, work: (setup: ContenderSetup) => Promise<Result>): Promise<Result> {
	const setup = await open();
	try {
		return await work(setup);
	} finally {
		await setup.n8n.stop();
	}
}

/** The contenders that are wanted and can be had. Throws for one that is none. */
function chosen({ only, against }: BenchFlags): Contender[] {
	only.forEach(contenderOf);
	return CONTENDERS.filter(({ id, isEarlier }) => (only.length === 0 || only.includes(id)) && !(isEarlier && against === undefined));
}

function facts({ rounds, items }: BenchFlags, n8nVersion: string, node: string): string[] {
	const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
	return [
		`${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0].model.trim()}), n8n ${n8nVersion} and bare axios on Node ${nodeVersion}.`,
		`Each run updates ${items} contacts, or reads five times as many, over TLS through a proxy that opens a tunnel for each connection; each response takes ${LATENCY_MS} ms.`,
		`Medians of ${rounds} rounds; in each, all contenders run once, in the opposite order every other round. Ratios are medians of the ratios of the rounds. n8n, the Acquire stand-in and bare axios are processes of their own.`,
		'Times are those that n8n itself measures for the node, or for all nodes of a chain. The stand-in confirms that each run executed exactly one update per item; for lists, the returned items are counted.',
		'Bare axios is the axios that n8n uses, with a new proxy agent for each request, as n8n makes one; "over axios" compares at the same concurrency.',
	];
}
