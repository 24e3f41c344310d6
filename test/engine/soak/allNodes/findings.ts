import { isOnce } from '../isOnce';
import { itemsOf, type JudgedRun } from './finishedRun';
import { callsIn, type Finding, Judgement } from './judgement';
import { judgeOutputs } from './outputs';
import { judgeStop } from './stoppedItems';

/** A request that was sent before its run ended may arrive so much later on a busy machine. */
export const ON_THE_WAY_MS = 2_000;

/** Everything in which the run, whose API key this is, breaks a rule. */
export function findingsOf(run: JudgedRun, key: string): Finding[] {
	const judgement = new Judgement(run);
	judgeRequests(judgement, key);
	judgeEnd(judgement);
	judgeWrites(judgement);
	if (run.stopped === undefined) judgeOutputs(judgement);
	else judgeStop(judgement, run.stopped);
	return judgement.findings;
}

function judgeRequests(judgement: Judgement, key: string): void {
	const { requests, firstItem, items, outputs, stopped } = judgement.run;
	for (const entry of requests) {
		if (entry.contractViolation) judgement.add('contract', `${entry.method} ${entry.path}: ${entry.contractViolation}`);
		if (entry.answerViolation) judgement.add('contract', `sandbox: ${entry.answerViolation}`);
		const { authorization, ...headers } = entry.headers;
		if (authorization !== undefined && authorization !== `Bearer ${key}`) judgement.add('key', `${entry.path} came with another run's key`);
		if (JSON.stringify([headers, entry.path, entry.query, entry.body]).includes(key)) judgement.add('key', `${entry.path} holds the key`);
		const foreign = itemsOf(entry).filter((item) => item < firstItem || item >= firstItem + items.length);
		if (foreign.length > 0) judgement.add('mixed', `${entry.method} ${entry.path} holds numbers of items ${foreign.join(', ')}`);
	}
	if (JSON.stringify([outputs, stopped]).includes(key)) judgement.add('key', 'the output holds the key');
}

function judgeEnd(judgement: Judgement): void {
	const late = judgement.run.requests.filter(({ at }) => at > judgement.run.endedAt + ON_THE_WAY_MS);
	if (late.length > 0) judgement.add('ended', `ended at ${judgement.run.endedAt % 1_000_000}, and yet ${callsIn(late)}`);
}

function judgeWrites(judgement: Judgement): void {
	const { isWrite, writes, run } = judgement;
	const { items, firstItem, nameless } = run;
	if (!isWrite && writes.length > 0) judgement.add('nothing', `only reads, and yet ${callsIn(writes)}`);
	// A call that names no item is told from the others by how often it is made at most.
	const onceWrites = writes.filter(isOnce);
	for (const operationId of new Set(onceWrites.map((entry) => entry.operationId))) {
		const same = onceWrites.filter((entry) => entry.operationId === operationId);
		if (same.length > items.length) judgement.add('doubled', `${callsIn(same)} for ${items.length} items`);
		items.forEach((_item, position) => {
			const own = same.filter((entry) => itemsOf(entry).includes(firstItem + position));
			if (own.length > 1) judgement.add('doubled', callsIn(own), position);
		});
	}
	for (const position of nameless) if (judgement.writesOf(position).length > 0) judgement.add('nothing', `names no record: ${callsIn(judgement.writesOf(position))}`, position);
}
