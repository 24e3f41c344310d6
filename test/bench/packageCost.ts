import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { unpackCommunityPackage } from '../../scripts/n8n/communityPackage';
import type { InstalledN8n } from '../../scripts/n8n/installN8n';
import { kilobytes, MAX_UNPACKED_KB } from '../packageSize';
import { median } from './median';
import type { Target } from './targets';

// A single start differs by half from the next.
const STARTS = 31;

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return files.reduce((bytes, { parentPath, name }) => bytes + statSync(join(parentPath, name)).size, 0);
}

/** What loading all nodes takes on top of n8n-workflow, in milliseconds and over what that takes: medians and ranges of several fresh processes. */
function loadTimes(folder: string, { node, script }: InstalledN8n): Record<'time' | 'share', Pick<Target, 'measured' | 'range'>> {
	// Where n8n's own n8n-workflow lies.
	const env = { ...process.env, NODE_PATH: resolve(script, '../../..') };
	const starts = Array.from({ length: STARTS }, () => execFileSync(node, [join(__dirname, 'loadNodes.mjs'), folder, 'share'], { env, encoding: 'utf8' }).split(' ').map(Number));
	return { time: medianAndRange(starts.map(([own]) => own)), share: medianAndRange(starts.map(([own, workflow]) => own / workflow)) };
}

function medianAndRange(numbers: number[]): Pick<Target, 'measured' | 'range'> {
	return { measured: median(numbers), range: [Math.min(...numbers), Math.max(...numbers)] };
}

/** What the package costs before it does anything. */
export async function packageTargets(tarball: string, installed: InstalledN8n): Promise<Target[]> {
	const parent = mkdtempSync(join(tmpdir(), 'n8n-nodes-acquire-bench-'));
	try {
		const folder = await unpackCommunityPackage(tarball, parent);
		const { time, share } = loadTimes(folder, installed);
		return [
			{ label: 'The package, unpacked', measured: kilobytes(sizeOf(folder)), unit: 'KB', atMost: MAX_UNPACKED_KB },
			{ label: 'Loading all nodes, on top of n8n-workflow', ...time, unit: 'ms', atMost: 45 },
			{ label: 'Loading all nodes, time over that of n8n-workflow', ...share, unit: '×', atMost: 0.22 },
		];
	} finally {
		rmSync(parent, { recursive: true, force: true });
	}
}
