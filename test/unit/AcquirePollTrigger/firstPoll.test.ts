import type { IPollFunctions } from 'n8n-workflow';
import { isFirstPoll } from '../../../nodes/AcquirePollTrigger/firstPoll';

describe('isFirstPoll', () => {
	it('is true once for each context', () => {
		const [one, other] = [{}, {}] as IPollFunctions[];
		expect([one, one, other, one, other].map(isFirstPoll)).toEqual([true, false, true, false, false]);
	});
});
