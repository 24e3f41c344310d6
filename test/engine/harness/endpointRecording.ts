import { appendFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { INode } from 'n8n-workflow';
import type { JournalEntry } from '../../sandbox';

/** Folder that scripts/endpoints.ts sets; nothing is recorded without it. */
export const RECORDING_FOLDER = 'ACQUIRE_ENDPOINT_RECORDING';

/** One line of a recording: in a test of the file, the operation of the node made the call. */
export interface RecordedCall {
	/** Path below test/engine. */
	testFile: string;
	/** Resource and operation, as in `contact.update`. */
	operation: string;
	/** The contract's `operationId`. */
	endpoint: string;
}

/** Notes which endpoints a run of the node called, for docs/endpoints.md. Requests that were not carried out do not count. */
export function recordEndpoints({ resource, operation }: INode['parameters'], journal: JournalEntry[]): void {
	const folder = process.env[RECORDING_FOLDER];
	if (folder === undefined) return;
	const testFile = relative(resolve(__dirname, '..'), expect.getState().testPath ?? '');
	const endpoints = new Set(journal.filter(({ carriedOut }) => carriedOut).map(({ operationId }) => operationId ?? ''));
	for (const endpoint of endpoints) {
		const call: RecordedCall = { testFile, operation: `${String(resource)}.${String(operation)}`, endpoint };
		appendFileSync(join(folder, `${basename(testFile)}.jsonl`), `${JSON.stringify(call)}\n`);
	}
}
