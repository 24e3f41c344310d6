import { DateTime } from 'luxon';
import fc from 'fast-check';
import { caughtError } from '../../caughtError';
import { bodyOptions, type RecordBody, isEmptyBody } from '../../../../nodes/records/fields/body';
import { isEmptyValue } from '../../../../nodes/input/blank';
import { ItemError } from '../../../../nodes/input/itemError';
import { readRunOptions } from '../../../../nodes/operations/runOptions';
import { BOTH_PLACES, change, changes, OMIT, rejectionOf, SEND, set } from './contactChanges';
import { buildContactBody } from './ofContacts';

const bodyOf = (attributes: Record<string, unknown>, options = OMIT) =>
	buildContactBody(change({ attributes: Object.entries(attributes).map(([key, value]) => set(key, value)) }), options);

function everyValueIn({ fields, ...beside }: RecordBody): unknown[] {
	return [...Object.values(fields ?? {}), ...Object.values(beside)];
}

describe('bodyOptions', () => {
	it('leaves empty values out and clears with empty text unless told', () => {
		expect(bodyOptions(readRunOptions({}))).toEqual({ sendEmptyValues: false, clearWith: '' });
	});

	it.each([
		{ given: true, sends: true },
		{ given: 'true', sends: true },
		{ given: false, sends: false },
		{ given: 'false', sends: false },
		{ given: '', sends: false },
		{ given: 'TRUE', sends: true },
	])('reads Send Empty Values $given as $sends', ({ given, sends }) => {
		expect(bodyOptions(readRunOptions({ sendEmptyValues: given })).sendEmptyValues).toBe(sends);
	});

	it.each([1, 'yes'])('rejects %p as Send Empty Values', (given) => {
		expect(caughtError(() => bodyOptions(readRunOptions({ sendEmptyValues: given }))).message).toContain("'Send Empty Values' is neither true nor false");
	});

	it.each([
		{ given: 'null', cleared: null },
		{ given: 'text', cleared: '' },
		{ given: undefined, cleared: '' },
		{ given: '', cleared: '' },
		{ given: null, cleared: '' },
	])('reads Clear With $given as $cleared', ({ given, cleared }) => {
		expect(bodyOptions(readRunOptions({ clearWith: given })).clearWith).toBe(cleared);
	});

	it.each(['Null', ' null ', 'empty', 0])('rejects %p as Clear With', (given) => {
		expect(caughtError(() => bodyOptions(readRunOptions({ clearWith: given }))).message).toContain("'Clear With' must be one of text, null");
	});
});

describe('buildContactBody', () => {
	it('puts attributes into fields, client members and dates beside it, name, email and phone in both places', () => {
		const body = buildContactBody(
			change({
				attributes: [set('name', 'Ada'), set('email', 'ada@example.com'), set('phone', '+1'), set('city', 'London'), set('plan', 'gold')],
				members: [set('clientName', 'Firefox'), set('dateCreated', '2030-01-01')],
			}),
			OMIT,
		);
		expect(body).toEqual({
			fields: { name: 'Ada', email: 'ada@example.com', phone: '+1', city: 'London', plan: 'gold' },
			name: 'Ada',
			email: 'ada@example.com',
			phone: '+1',
			clientName: 'Firefox',
			dateCreated: '2030-01-01',
		});
	});

	it('has name, email and phone equal in both places, but for a list, and nothing of the rest in both', () => {
		fc.assert(
			fc.property(changes, fc.boolean(), (given, sendEmptyValues) => {
				const { fields = {}, ...beside } = buildContactBody(given, { sendEmptyValues, clearWith: '' });
				for (const both of BOTH_PLACES) {
					expect(Object.hasOwn(beside, both)).toBe(Object.hasOwn(fields, both) && !Array.isArray(fields[both]));
					if (Object.hasOwn(beside, both)) expect(beside[both]).toEqual(fields[both]);
				}
				const twice = Object.keys(beside).filter((name) => Object.hasOwn(fields, name));
				expect(twice.every((name) => BOTH_PLACES.includes(name))).toBe(true);
			}),
		);
	});

	it.each([[['1', '2']], [{ home: '1' }]])('sends %j as phone among the attributes alone', (phone) => {
		expect(buildContactBody(change({ attributes: [set('phone', phone, { mayBeObject: true })] }), OMIT)).toEqual({ fields: { phone } });
	});

	it('sends client members and dates as text, or null', () => {
		const members = [set('clientVersion', 120), set('clientOsVersion', 0), set('clientName', true), set('dateCreated', 2030), set('clientType', null)];
		expect(buildContactBody(change({ members }), SEND)).toEqual({ clientVersion: '120', clientOsVersion: '0', clientName: 'true', dateCreated: '2030', clientType: null });
	});

	it('sends client details, and members that it does not know, as they are', () => {
		const details = { screens: [1, 2] };
		expect(buildContactBody(change({ members: [set('clientDetails', details, { mayBeObject: true }), set('rank', 5), set('tags', ['a'])] }), OMIT)).toEqual({ clientDetails: details, rank: 5, tags: ['a'] });
	});

	it('sends each value that is not empty as it is, and empty ones where they are to be sent', () => {
		fc.assert(
			fc.property(changes, fc.boolean(), (given, sendEmptyValues) => {
				const { fields = {}, ...beside } = buildContactBody(given, { sendEmptyValues, clearWith: '' });
				for (const entry of given.values) {
					const place = entry.isTopLevel ? beside : fields;
					const isSent = entry.value !== undefined && (sendEmptyValues || !isEmptyValue(entry.value));
					expect(Object.hasOwn(place, entry.key)).toBe(isSent);
					if (isSent && !isEmptyValue(entry.value)) expect(place[entry.key]).toEqual(entry.value);
				}
			}),
		);
	});

	it('never sends anything empty, unless empty values are to be sent', () => {
		fc.assert(
			fc.property(changes, (given) => {
				for (const sent of everyValueIn(buildContactBody(given, OMIT))) {
					expect([undefined, null, '']).not.toContain(sent);
					expect(sent).not.toEqual([]);
				}
			}),
		);
	});

	it('survives JSON unchanged', () => {
		fc.assert(
			fc.property(changes, fc.boolean(), (given, sendEmptyValues) => {
				const body = buildContactBody(given, { sendEmptyValues, clearWith: null });
				expect(JSON.parse(JSON.stringify(body))).toEqual(body);
			}),
		);
	});

	it('does not change what it is given', () => {
		fc.assert(
			fc.property(changes, (given) => {
				const before = structuredClone(given);
				buildContactBody(given, SEND);
				expect(given).toEqual(before);
			}),
		);
	});

	test.each([0, false, '0', ' 0 ', 'null', [0], [false]])('sends %j, which is not empty', (kept) => {
		expect(bodyOf({ plan: kept })).toEqual({ fields: { plan: kept } });
	});

	test.each([['', ' \t\n', null, undefined, []]].flat().map((blank) => [blank]))('leaves %j out', (blank) => {
		expect(bodyOf({ email: blank, plan: blank, city: 'London' })).toEqual({ fields: { city: 'London' } });
	});

	it('has no fields where no attribute is sent', () => {
		expect(bodyOf({ email: '', plan: null })).toEqual({});
		expect(buildContactBody(change({ members: [set('clientName', 'Firefox')] }), OMIT)).toEqual({ clientName: 'Firefox' });
	});

	it('sends empty text, null and empty lists where empty values are to be sent, but never undefined', () => {
		const body = bodyOf({ email: '', plan: null, tags: [], city: undefined }, SEND);
		expect(body).toEqual({ fields: { email: '', plan: null, tags: [] }, email: '' });
		expect(Object.keys(body.fields ?? {})).not.toContain('city');
	});

	it.each([[' ', ''], ['\u200b', ''], [[''], []], [[null, ' '], []]])('sends %j, which only looks empty, as %j, so that it clears the field', (given, sent) => {
		expect(bodyOf({ plan: given }, SEND)).toEqual({ fields: { plan: sent } });
		expect(buildContactBody(change({ members: [set('rank', given)] }), SEND)).toEqual({ rank: sent });
	});

	it('sends the time of a Date', () => {
		expect(bodyOf({ since: new Date('2030-01-02T03:04:05Z') })).toEqual({ fields: { since: '2030-01-02T03:04:05.000Z' } });
		expect(bodyOf({ since: DateTime.fromISO('2030-01-02T03:04:05', { zone: 'UTC' }) })).toEqual({ fields: { since: '2030-01-02T03:04:05.000Z' } });
	});

	it('takes a key without the blanks around it', () => {
		expect(bodyOf({ ' name ': 'Ada' })).toEqual({ fields: { name: 'Ada' }, name: 'Ada' });
	});

	it('keeps a key that stands in both places equal in them, whichever way it is given', () => {
		const both = buildContactBody(change({ attributes: [set('name', 'Ada')], members: [set('clientName', 'x')] }), OMIT);
		expect(both.name).toBe(both.fields?.name);
		for (const member of ['name', ' name ', 'email', 'phone']) {
			const given = change({ attributes: [set(member.trim(), 'inside')], members: [set(member, 'beside')] });
			let body: RecordBody | undefined;
			try {
				body = buildContactBody(given, OMIT);
			} catch (error) {
				expect(error).toBeInstanceOf(ItemError);
			}
			expect(body?.[member.trim()]).toBe(body?.fields?.[member.trim()]);
		}
	});

	it('never lets a member take the place of all attributes', () => {
		const given = { attributes: [set('city', 'London')], members: [set(' fields ', { city: 'Rome' }, { mayBeObject: true })] };
		expect(rejectionOf(given)).toBeInstanceOf(ItemError);
	});
});

describe('isEmptyBody', () => {
	it('is true where nothing would be sent, and false where anything would', () => {
		fc.assert(
			fc.property(changes, (given) => {
				const sendsNothing = given.values.every((entry) => isEmptyValue(entry.value));
				expect(isEmptyBody(buildContactBody(given, OMIT))).toBe(sendsNothing);
			}),
		);
	});
});

describe('isEmptyValue', () => {
	test.each([[undefined], [null], [''], [' '], [' \t\n'], [[]], [['']], [[null]], [['  ', '']]])('is true for %j', (blank) => {
		expect(isEmptyValue(blank)).toBe(true);
	});

	test.each([[0], [false], ['0'], [' 0 '], [[0]], [['', 'x']], [{}], [NaN]])('is false for %j', (kept) => {
		expect(isEmptyValue(kept)).toBe(false);
	});
});
