import { dateTime } from '../../../../nodes/operations/fields/dateTime';
import { describeFields, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

// Summer time in the workflow's zone, Europe/Berlin, and winter time.
const SUMMER = '2030-07-01T10:00:00';
const WINTER = '2030-01-31T10:00:00';

const FIELDS = { dateTime: dateTime('Value') };

describeFields(FIELDS);
describeSingleValues(FIELDS);

describe('dateTime', () => {
	it.each([
		{ raw: '2030-01-31T10:00:00Z', read: '2030-01-31T10:00:00.000Z' },
		{ raw: '2030-01-31T10:00:00+02:00', read: '2030-01-31T08:00:00.000Z' },
		{ raw: new Date('2030-01-31T10:00:00Z'), read: '2030-01-31T10:00:00.000Z' },
		{ raw: WINTER, read: '2030-01-31T09:00:00.000Z' },
		{ raw: SUMMER, read: '2030-07-01T08:00:00.000Z' },
		{ raw: '2030-01-31', read: '2030-01-30T23:00:00.000Z' },
	])('reads $raw as $read in Berlin', ({ raw, read: expected }) => {
		expect(read(FIELDS.dateTime, raw)).toBe(expected);
	});

	it.each(['tomorrow', '31.01.2030', '0001-01-01T00:00', '2030-02-30', '2030-01-31T25:00', 1893456000, true, {}, [], new Date(Number.NaN)])('rejects %j, which is no date', (raw) => {
		expect(errorOf(FIELDS.dateTime, raw).message).toContain("'Value' is not a date");
	});
});
