import { member, xmlEntries } from '../../../nodes/AcquireTrigger/member';

describe('member', () => {
	it.each([
		[{ caseId: 1, caseid: 2 }, 1],
		[{ caseid: 2, CASEID: 3 }, 2],
		[{ case: 1 }, undefined],
		[{ caseId: null, caseid: 2 }, null],
		['caseId', undefined],
		[[{ caseId: 1 }], undefined],
		[undefined, undefined],
	])('caseId of %j is %j', (value, found) => {
		expect(member(value, 'caseId')).toBe(found);
	});

	it('ignores what every object inherits', () => {
		expect([member({}, 'constructor'), member({}, 'toString')]).toEqual([undefined, undefined]);
	});
});

describe('xmlEntries', () => {
	it.each([
		['a list', [{ id: 1 }, 'x', null, { id: 2 }], [{ id: 1 }, { id: 2 }]],
		['a list within one member', { message: [{ id: 1 }, { id: 2 }, 'x'] }, [{ id: 1 }, { id: 2 }]],
		['one entry within one member', { message: { id: 1 } }, [{ id: 1 }]],
		['one entry alone', { id: 1, text: 'Hello' }, [{ id: 1, text: 'Hello' }]],
		['one entry of one member', { id: 1 }, [{ id: 1 }]],
		['nothing within one member', { message: null }, []],
		['a text', 'x', []],
		['nothing', undefined, []],
	])('are found in %s', (_what, value, found) => {
		expect(xmlEntries(value)).toEqual(found);
	});
});
