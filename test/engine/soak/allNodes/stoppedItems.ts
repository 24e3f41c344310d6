import { callsIn, type Judgement, MAYBE } from './judgement';

/** What the error of a run that stops says became of an item. */
type ToldStatus = 'Completed' | 'Outcome unknown' | 'Without effect' | 'Not sent';

const GROUP = /(Completed|Outcome unknown|Without effect|Not sent): items? (\d+(?: to \d+)?(?:, \d+(?: to \d+)?)*)/g;

/** The items that the message names, by their positions. Beyond fifty spans it only counts them. */
function toldStatuses(message: string): Map<number, ToldStatus> {
	const told = new Map<number, ToldStatus>();
	for (const [, status, spans] of message.matchAll(GROUP)) {
		for (const span of spans.split(', ')) {
			const [from, to = from] = span.split(' to ').map(Number);
			for (let position = from; position <= to; position++) told.set(position, status as ToldStatus);
		}
	}
	return told;
}

/** Judges a run that an item stopped: what its error says of each item against what was carried out. */
export function judgeStop(judgement: Judgement, { message, description }: { message: string; description: string }): void {
	const { run, isWrite, writes } = judgement;
	const { status, settings, items, sample } = run;
	if (status !== 'error' || settings.onError !== 'stopWorkflow') judgement.add('outcome', `stopped as ${status}: ${message}`);
	const said = `${message} | ${description}`;
	if (description.includes('Nothing was changed in Acquire.')) {
		if (writes.length > 0) judgement.add('nothing', `${callsIn(writes)}, but: ${said}`);
		return;
	}
	if (!sample.isNumbered) return;
	const told = toldStatuses(message);
	const isCounted = /and \d+ more/.test(message);
	items.forEach((_item, position) => {
		const itemStatus = told.get(position);
		const carriedOut = judgement.undeniedWritesOf(position);
		if (isWrite && itemStatus === 'Completed' && judgement.writesOf(position).length === 0) judgement.add('done', `nothing was carried out, but: ${said}`, position);
		if (carriedOut.length === 0 || itemStatus === 'Completed' || itemStatus === 'Outcome unknown' || isCounted) return;
		// Of a single item the message speaks without a list.
		if (items.length > 1 || !MAYBE.test(said)) judgement.add('silent', `${callsIn(carriedOut)}, but: ${said}`, position);
	});
}
