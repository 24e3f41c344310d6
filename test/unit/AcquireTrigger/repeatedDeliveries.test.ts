import { rememberDelivery } from '../../../nodes/AcquireTrigger/repeatedDeliveries';

const DAY = 24 * 60 * 60 * 1000;

describe('rememberDelivery', () => {
	it('knows a delivery that was there before', () => {
		const first = rememberDelivery(undefined, 'a', 1000);
		expect(first.isRepeated).toBe(false);
		expect(rememberDelivery(first.remembered, Buffer.from('a'), 2000).isRepeated).toBe(true);
		expect(rememberDelivery(first.remembered, 'b', 2000).isRepeated).toBe(false);
	});

	it('knows one that a process whose clock is ahead was sent', () => {
		const { remembered } = rememberDelivery(undefined, 'a', 10_000);
		expect(rememberDelivery(remembered, 'a', 9_500).isRepeated).toBe(true);
	});

	it('forgets it after a day', () => {
		const { remembered } = rememberDelivery(undefined, 'a', 1000);
		expect(rememberDelivery(remembered, 'a', 1000 + DAY - 1).isRepeated).toBe(true);
		expect(rememberDelivery(remembered, 'a', 1000 + DAY)).toEqual({ isRepeated: false, remembered: [{ hash: remembered[0].hash, at: 1000 + DAY }] });
	});

	it('keeps the last 200', () => {
		let kept: unknown;
		for (let count = 0; count < 201; count++) kept = rememberDelivery(kept, String(count), count).remembered;
		expect(kept).toHaveLength(200);
		expect(rememberDelivery(kept, '0', 300).isRepeated).toBe(false);
		expect(rememberDelivery(kept, '1', 300).isRepeated).toBe(true);
	});

	it.each([null, 'x', [null, 1, { hash: 1, at: 'x' }], { hash: 'x' }])('takes %p for nothing remembered', (kept) => {
		expect(rememberDelivery(kept, 'a', 5)).toEqual({ isRepeated: false, remembered: [expect.objectContaining({ at: 5 })] });
	});
});
