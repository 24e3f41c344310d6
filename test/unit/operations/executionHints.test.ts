import { ExecutionHints, type GatheredHint, notReadAfterwards } from '../../../nodes/operations/executionHints';

const COUNTS: GatheredHint = (counts, itemCount) => `${[...counts].map(([name, count]) => `${name}: ${count}`).join(', ')} of ${itemCount}`;

function shownBy(give: (hints: ExecutionHints) => void, itemCount?: number): string[] {
	const shown: string[] = [];
	const hints = new ExecutionHints({ addExecutionHints: (...given) => shown.push(...given.map(({ message }) => message)) }, itemCount);
	give(hints);
	hints.show();
	return shown;
}

describe('ExecutionHints', () => {
	it('shows nothing where no item gave a hint', () => {
		expect(shownBy(() => undefined)).toEqual([]);
	});

	it('shows them as warnings above the output', () => {
		const addExecutionHints = jest.fn();
		const hints = new ExecutionHints({ addExecutionHints });
		hints.add('a');
		hints.show();
		expect(addExecutionHints.mock.calls).toEqual([[{ message: 'a', type: 'warning', location: 'outputPane' }]]);
	});

	it('shows a message once', () => {
		expect(shownBy((hints) => ['a', 'b', 'a'].forEach((message) => hints.add(message)))).toEqual(['a', 'b']);
	});

	it('shows one message for what items gathered, with how many gave each name', () => {
		expect(shownBy((hints) => ['x', 'y', 'x'].forEach((name) => hints.gather(COUNTS, name)), 7)).toEqual(['x: 2, y: 1 of 7']);
	});

	it('lets no name be HTML where n8n shows it as such, and leaves it as it is for a model', () => {
		const shown: string[] = [];
		const hints = new ExecutionHints({ addExecutionHints: ({ message }) => void shown.push(message) });
		hints.add(`Not sent: <img src="https://evil.example/p">, R&D, 'a > b'`);
		hints.show();
		expect(shown).toEqual([`Not sent: &lt;img src="https://evil.example/p">, R&D, 'a > b'`]);
		expect(hints.forModel()).toEqual([`Not sent: <img src="https://evil.example/p">, R&D, 'a > b'`]);
	});

	it('keeps what is gathered for different hints apart', () => {
		const other: GatheredHint = (counts) => [...counts.keys()].join();
		const give = (hints: ExecutionHints) => {
			hints.gather(COUNTS, 'x');
			hints.gather(other, 'y');
		};
		expect(shownBy(give)).toEqual(['x: 1 of 1', 'y']);
	});
});

it('names records that could not be read afterwards in one hint, ten at most', () => {
	const closed = notReadAfterwards('Closed');
	const give = (hints: ExecutionHints) => Array.from({ length: 12 }, (_, index) => hints.gather(closed, `case ${index} (No)`));
	expect(shownBy(give)).toEqual([`Closed but could not be read afterwards: ${Array.from({ length: 10 }, (_, index) => `case ${index} (No)`).join(', ')} and 2 more`]);
});
