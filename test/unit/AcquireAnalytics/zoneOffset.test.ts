import { zoneOffset } from '../../../nodes/AcquireAnalytics/zoneOffset';
import { fakeItem } from '../fakes/fakeItem';

describe('zoneOffset', () => {
	afterEach(() => void jest.restoreAllMocks());

	it.each([
		{ now: '2026-10-25T00:30:00Z', offset: '+02:00' },
		// The clocks show this hour a second time.
		{ now: '2026-10-25T01:30:00Z', offset: '+01:00' },
		{ now: '2026-07-01T12:00:00Z', offset: '+02:00' },
	])('is $offset in Berlin at $now', ({ now, offset }) => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
		const item = { ...fakeItem({}), timezone: 'Europe/Berlin' };
		expect(zoneOffset.read('', { label: 'Offset', item })).toBe(offset);
	});
});
