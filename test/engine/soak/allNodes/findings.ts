import { endpointCall } from '../../../../nodes/service/endpoint';
import type { JournalEntry } from '../../../sandbox';
import { isOnce } from '../isOnce';
import { itemsOf, type JudgedRun } from './finishedRun';
import { itemsIn } from './numbers';
import { toldStatuses } from './stoppedItems';

/** What must hold of every run. */
export const RULES = {
	outcome: 'gives every item one outcome, in order and paired',
	doubled: 'carries out nothing twice that must not be repeated',
	done: 'has carried out what it reports as done',
	silent: 'says "may have been" of every refused item that was carried out',
	nothing: 'changes nothing where it says so, where it only reads, and for an item that names no record',
	contract: 'stays within the contract',
	key: 'shows the key to nobody but Acquire, in the header alone',
	mixed: 'gives no item the data of another one',
} as const;
export type Rule = keyof typeof RULES;

export interface Finding {
	rule: Rule;
	/** Where it was seen: run, operation and item. */
	text: string;
}

const isCarriedOutWrite = ({ carriedOutAt }: JournalEntry) => carriedOutAt !== undefined;
// With 503 a service says that it did nothing; of what may be repeated, it sometimes has.
const isAsSaid = ({ status }: JournalEntry) => status !== 503;
const MAYBE = /may have been|(?:was|were) (?:created|updated|completed)|archived or deleted/;
// They return an item for each agent.
const SEVERAL_OUTPUTS = ['inviteAgent'];

/** Everything in which the run breaks a rule. */
export function findingsOf(run: JudgedRun, key: string): Finding[] {
	const { walked, firstItem, items, outputs, status, stopped, settings, nameless, sample, requests } = run;
	const found: Finding[] = [];
	const { endpoint, resource, value } = walked.operation;
	const isWrite = !endpointCall(endpoint).onlyReads;
	const where = `run ${run.index}, ${walked.node} ${resource}.${value}, ${items.length} items from ${firstItem}, ${JSON.stringify({ ...settings, ...run.options })}`;
	const add = (rule: Rule, text: string, position?: number) => void found.push({ rule, text: `${where}${position === undefined ? '' : `, item ${position}`}: ${text}` });

	const writes = requests.filter(isCarriedOutWrite);
	const writesOf = (position: number) => writes.filter((entry) => itemsOf(entry).includes(firstItem + position));
	const calls = (entries: JournalEntry[]) => entries.map(({ operationId, at, status: answered }) => `${operationId} ${answered} at ${at % 1_000_000}`).join(', ');

	for (const entry of requests) {
		if (entry.contractViolation) add('contract', `${entry.method} ${entry.path}: ${entry.contractViolation}`);
		if (entry.answerViolation) add('contract', `sandbox: ${entry.answerViolation}`);
		const { authorization, ...headers } = entry.headers;
		if (authorization !== undefined && authorization !== `Bearer ${key}`) add('key', `${entry.path} came with another run's key`);
		if (JSON.stringify([headers, entry.path, entry.query, entry.body]).includes(key)) add('key', `${entry.path} holds the key`);
		const foreign = itemsOf(entry).filter((item) => item < firstItem || item >= firstItem + items.length);
		if (foreign.length > 0) add('mixed', `${entry.method} ${entry.path} holds numbers of items ${foreign.join(', ')}`);
	}
	if (JSON.stringify([outputs, stopped]).includes(key)) add('key', 'the output holds the key');
	if (!isWrite && writes.length > 0) add('nothing', `only reads, and yet ${calls(writes)}`);

	// A call that names no item is told from the others by how often it is made at most.
	const onceWrites = writes.filter(isOnce);
	for (const operationId of new Set(onceWrites.map((entry) => entry.operationId))) {
		const same = onceWrites.filter((entry) => entry.operationId === operationId);
		if (same.length > items.length) add('doubled', `${calls(same)} for ${items.length} items`);
		items.forEach((_item, position) => {
			const own = same.filter((entry) => itemsOf(entry).includes(firstItem + position));
			if (own.length > 1) add('doubled', calls(own), position);
		});
	}
	for (const position of nameless) if (writesOf(position).length > 0) add('nothing', `names no record: ${calls(writesOf(position))}`, position);

	if (stopped === undefined) judgeOutputs();
	else judgeStop(stopped.message, stopped.description);
	return found;

	function judgeOutputs(): void {
		if (status !== 'success') add('outcome', `ended as ${status}`);
		for (const isRefused of [false, true]) {
			const positions = outputs.filter((output) => output.isRefused === isRefused).map(({ position }) => Number(position));
			if (positions.some((position, index) => index > 0 && position < positions[index - 1])) add('outcome', `out of order: ${positions.join()}`);
		}
		const refusals = new Map(outputs.filter(({ isRefused }) => isRefused).map((output) => [output.position, output]));
		const isList = /^get./.test(value);
		// Several rows come of what only reads, and of these.
		const isOne = isWrite && !SEVERAL_OUTPUTS.includes(value);
		let done = 0;
		items.forEach((_item, position) => {
			const own = outputs.filter((output) => output.position === position);
			const refusal = refusals.get(position);
			if (own.length === 0 || (refusal !== undefined && own.length > 1) || (own.length > 1 && isOne)) add('outcome', `${own.length} outputs, ${refusal ? 'refused' : 'done'}`, position);
			if (nameless.has(position) && refusal === undefined) add('done', 'names no record, and is reported as done', position);
			const carriedOut = writesOf(position).filter(isAsSaid);
			if (refusal === undefined) {
				done += 1;
				if (isWrite && sample.isNumbered && writesOf(position).length === 0) add('done', `nothing was carried out: ${JSON.stringify(own[0]?.json).slice(0, 300)}`, position);
				const others = isList ? [] : itemsIn(JSON.stringify(own)).filter((item) => item !== firstItem + position);
				if (others.length > 0) add('mixed', `the output holds numbers of items ${others.join(', ')}`, position);
			} else {
				const said = `${String(refusal.json.error)} ${String(refusal.json.message ?? '')}`;
				if (carriedOut.length > 0 && !MAYBE.test(said)) add('silent', `${calls(carriedOut)}, but: ${said}`, position);
			}
		});
		if (isWrite && !sample.isNumbered && writes.length < done) add('done', `${done} are reported as done, carried out: ${calls(writes)}`);
		const refusedWrites = done === 0 && !sample.isNumbered ? writes.length : 0;
		if (refusedWrites > 0 && ![...refusals.values()].some(({ json }) => MAYBE.test(String(json.error)))) add('silent', `all refused, carried out: ${calls(writes)}`);
	}

	function judgeStop(message: string, description: string): void {
		if (status !== 'error' || settings.onError !== 'stopWorkflow') add('outcome', `stopped as ${status}: ${message}`);
		const said = `${message} | ${description}`;
		if (description.includes('Nothing was changed in Acquire.')) {
			if (writes.length > 0) add('nothing', `${calls(writes)}, but: ${said}`);
			return;
		}
		const told = toldStatuses(message);
		const isCounted = /and \d+ more/.test(message);
		items.forEach((_item, position) => {
			const status = told.get(position);
			const carriedOut = writesOf(position);
			if (!sample.isNumbered) return;
			if (isWrite && status === 'Completed' && carriedOut.length === 0) add('done', `nothing was carried out, but: ${said}`, position);
			if (carriedOut.length === 0 || status === 'Completed' || status === 'Outcome unknown' || isCounted) return;
			// Of a single item the message speaks without a list.
			if (items.length > 1 || !MAYBE.test(said)) add('silent', `${calls(carriedOut)}, but: ${said}`, position);
		});
	}
}
