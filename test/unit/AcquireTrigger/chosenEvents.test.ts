import { type Choice, chosenNames, isChosen } from '../../../nodes/AcquireTrigger/chosenEvents';

const event = (name: string, status?: unknown) => ({ name, sent: {}, payload: { event: name, data: { status } } });
const choice = (changes: Partial<Choice>): Choice => ({ triggerOn: [], caseStatuses: [], otherEvents: [], ...changes });

describe('isChosen', () => {
	it('starts on the events that are chosen, and on no other', () => {
		const messages = choice({ triggerOn: ['case:message:new', 'user:case-joined'] });
		expect(['case:message:new', 'user:case-joined', 'case:status', 'case:new', 'CASE:MESSAGE:NEW'].map((name) => isChosen(event(name), messages))).toEqual([true, true, false, false, false]);
	});

	it('starts on everything for any event', () => {
		const any = choice({ triggerOn: ['any', 'case:status'], caseStatuses: ['closed'] });
		expect([event('case:new'), event('case:status', 'active')].map((one) => isChosen(one, any))).toEqual([true, true]);
	});

	it('starts on the chosen statuses of a case, or on any', () => {
		const closed = choice({ triggerOn: ['case:status'], caseStatuses: ['closed', 'queue'] });
		expect(['closed', 'Closed ', 'queue', 'In Queue', 'active', undefined, { toString: 1 }].map((status) => isChosen(event('case:status', status), closed))).toEqual([true, true, true, true, false, false, false]);
		expect(isChosen(event('case:status', 'active'), choice({ triggerOn: ['case:status'] }))).toBe(true);
	});

	it('starts on other events by their names, where that is chosen', () => {
		expect(isChosen(event('case:new'), choice({ triggerOn: ['other'], otherEvents: ['case:new'] }))).toBe(true);
		expect(isChosen(event('case:new'), choice({ triggerOn: ['case:status'], otherEvents: ['case:new'] }))).toBe(false);
	});
});

describe('chosenNames', () => {
	it('asks Acquire for each event once', () => {
		expect(chosenNames(choice({ triggerOn: ['other', 'case:status'], otherEvents: ['case:new', 'case:status'] }))).toEqual(['case:status', 'case:new']);
		expect(chosenNames(choice({ triggerOn: ['any'] }))).toEqual(['case:status', 'case:message:new', 'user:case-invite', 'user:case-joined']);
	});
});
