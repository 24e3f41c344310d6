import { callsIn, type Judgement, MAYBE } from './judgement';
import { itemsIn } from './numbers';

// They return an item for each agent.
const SEVERAL_OUTPUTS = ['inviteAgent'];

/** Judges the outputs of a run that came to its end: what it says of each item against what was carried out. */
export function judgeOutputs(judgement: Judgement): void {
	const { run, isWrite, writes } = judgement;
	const { outputs, status, items, nameless, sample, walked, firstItem } = run;
	if (status !== 'success') judgement.add('outcome', `ended as ${status}`);
	for (const isRejected of [false, true]) {
		const positions = outputs.filter((output) => output.isRejected === isRejected).map(({ position }) => Number(position));
		if (positions.some((position, index) => index > 0 && position < positions[index - 1])) judgement.add('outcome', `out of order: ${positions.join()}`);
	}
	const rejections = new Map(outputs.filter(({ isRejected }) => isRejected).map((output) => [output.position, output]));
	const { value } = walked.operation;
	const isList = /^get./.test(value);
	// Several rows come of what only reads, and of these.
	const isOne = isWrite && !SEVERAL_OUTPUTS.includes(value);
	let done = 0;
	items.forEach((_item, position) => {
		const own = outputs.filter((output) => output.position === position);
		const rejection = rejections.get(position);
		if (own.length === 0 || (rejection !== undefined && own.length > 1) || (own.length > 1 && isOne)) judgement.add('outcome', `${own.length} outputs, ${rejection ? 'rejected' : 'done'}`, position);
		if (nameless.has(position) && rejection === undefined) judgement.add('done', 'names no record, and is reported as done', position);
		if (rejection === undefined) {
			done += 1;
			if (isWrite && sample.isNumbered && judgement.writesOf(position).length === 0) judgement.add('done', `nothing was carried out: ${String(JSON.stringify(own[0]?.json)).slice(0, 300)}`, position);
			const others = isList ? [] : itemsIn(JSON.stringify(own)).filter((item) => item !== firstItem + position);
			if (others.length > 0) judgement.add('mixed', `the output holds numbers of items ${others.join(', ')}`, position);
		} else {
			const carriedOut = judgement.undeniedWritesOf(position);
			const said = `${String(rejection.json.error)} ${String(rejection.json.message ?? '')}`;
			if (carriedOut.length > 0 && !MAYBE.test(said)) judgement.add('silent', `${callsIn(carriedOut)}, but: ${said}`, position);
		}
	});
	if (isWrite && !sample.isNumbered && writes.length < done) judgement.add('done', `${done} are reported as done, carried out: ${callsIn(writes)}`);
	const rejectedWrites = done === 0 && !sample.isNumbered ? writes.length : 0;
	if (rejectedWrites > 0 && ![...rejections.values()].some(({ json }) => MAYBE.test(String(json.error)))) judgement.add('silent', `all rejected, carried out: ${callsIn(writes)}`);
}
