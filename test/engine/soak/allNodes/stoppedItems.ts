/** What the error of a run that stops says became of an item. */
export type ToldStatus = 'Completed' | 'Outcome unknown' | 'Without effect' | 'Not sent';

const GROUP = /(Completed|Outcome unknown|Without effect|Not sent): items? (\d+(?: to \d+)?(?:, \d+(?: to \d+)?)*)/g;

/** The items that the message names, by their positions. Beyond fifty spans it only counts them. */
export function toldStatuses(message: string): Map<number, ToldStatus> {
	const told = new Map<number, ToldStatus>();
	for (const [, status, spans] of message.matchAll(GROUP)) {
		for (const span of spans.split(', ')) {
			const [from, to = from] = span.split(' to ').map(Number);
			for (let position = from; position <= to; position++) told.set(position, status as ToldStatus);
		}
	}
	return told;
}
