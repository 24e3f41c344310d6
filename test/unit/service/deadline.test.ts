import { setTimeout } from 'node:timers/promises';
import { Deadlines } from '../../../nodes/service/deadline';

describe('Deadlines', () => {
	it('end an attempt no sooner than asked for, whenever it began', async () => {
		const deadlines = new Deadlines(200);
		for (const wait of [0, 15, 30]) {
			await setTimeout(wait);
			const begin = performance.now();
			const { signal, hasPassed } = deadlines.start();
			await new Promise((resolve) => signal.addEventListener('abort', resolve));
			expect(performance.now() - begin).toBeGreaterThanOrEqual(199);
			expect(hasPassed()).toBe(true);
		}
	});

	it('end attempts that began apart one after the other', async () => {
		const deadlines = new Deadlines(200);
		const first = deadlines.start();
		await setTimeout(60);
		const second = deadlines.start();
		await new Promise((resolve) => first.signal.addEventListener('abort', resolve));
		expect(second.signal.aborted).toBe(false);
	});

	it('share a timer where attempts begin together', () => {
		const timers = jest.spyOn(AbortSignal, 'timeout');
		const deadlines = new Deadlines(30_000);
		for (let attempt = 0; attempt < 50; attempt++) deadlines.start().release();
		expect(timers.mock.calls).toEqual([[30_100]]);
		timers.mockRestore();
	});

	it('listen to the execution once, while an attempt is in flight', () => {
		const { signal } = new AbortController();
		const [added, removed] = [jest.spyOn(signal, 'addEventListener'), jest.spyOn(signal, 'removeEventListener')];
		const deadlines = new Deadlines(30_000, signal);
		const attempts = Array.from({ length: 50 }, () => deadlines.start());
		expect([added.mock.calls.length, removed.mock.calls.length]).toEqual([1, 0]);
		for (const { release } of attempts) release();
		expect([added.mock.calls.length, removed.mock.calls.length]).toEqual([1, 1]);
	});

	it('end every attempt in flight where the execution is canceled', () => {
		const cancel = new AbortController();
		const deadlines = new Deadlines(30_000, cancel.signal);
		const attempts = [deadlines.start(), deadlines.start()];
		cancel.abort();
		expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, true]);
	});

	it('do not say that the time was over where the execution was canceled', () => {
		const cancel = new AbortController();
		const { signal, hasPassed } = new Deadlines(10_000, cancel.signal).start();
		cancel.abort();
		expect(signal.aborted).toBe(true);
		expect(hasPassed()).toBe(false);
	});

	it('are over at once in a canceled execution', () => {
		expect(new Deadlines(10_000, AbortSignal.abort()).start().signal.aborted).toBe(true);
	});

	it('do not end what has been released', async () => {
		const { signal, release } = new Deadlines(10).start();
		release();
		await setTimeout(40);
		expect(signal.aborted).toBe(false);
	});
});
