import { givenOrCurrent } from '../../../nodes/operations/givenOrCurrent';
import { caughtError } from '../caughtError';

describe('givenOrCurrent', () => {
	it.each([
		{ given: 'new', current: 'old', value: 'new' },
		{ given: 'new', current: undefined, value: 'new' },
		{ given: undefined, current: 'old', value: 'old' },
		{ given: '', current: 'old', value: '' },
		{ given: undefined, current: '', value: '' },
		{ given: undefined, current: 0, value: 0 },
		{ given: false, current: true, value: false },
	])('is $value where $given is given and the record holds $current', ({ given, current, value }) => {
		expect(givenOrCurrent<unknown>(given, current, 'Used For')).toBe(value);
	});

	it.each([undefined, null])('rejects an update that would replace what is not known: %j', (current) => {
		const error = caughtError(() => givenOrCurrent(undefined, current, 'Used For'));
		expect(error).toMatchObject({ message: "Acquire did not return 'Used For', and the update would replace it", details: { parameter: 'Used For' } });
	});
});
