import { isWanted } from '../../../../nodes/AcquireConversation/case/filters';
import { farFromUtc } from '../../farFromUtc';

farFromUtc();

const row = { id: 7, status: 'closed', contactId: 4, closedBy: '12', visitId: 'Ab-1', queueId: null };

describe('isWanted', () => {
	it.each([
		['status', 'closed'], ['status', 'Closed'], ['contactId', '4'], ['contactId', '04'], ['closedBy', '012'], ['visitId', 'ab-1'],
		['title', 'not compared'], ['parentId', 'did not come'],
	])('keeps a case whose %s is wanted as %j', (column, value) => {
		expect(isWanted(row, { conditions: [{ column, value }] } as never)).toBe(true);
	});

	it.each([['status', 'close'], ['contactId', '40'], ['contactId', 'x'], ['closedBy', '1'], ['visitId', 'Ab-10'], ['queueId', '1'], ['id', '07x']])('drops a case whose %s is wanted as %j', (column, value) => {
		expect(isWanted(row, { conditions: [{ column, value }] } as never)).toBe(false);
	});

	it('takes a date without a zone for UTC', () => {
		expect(isWanted({ ...row, dateCreated: '2026-03-05 09:10:11' }, { createdAfter: '2026-03-05T09:00:00.000Z' } as never)).toBe(true);
	});

	it('drops the case of another contact', () => {
		expect([isWanted(row, { contactId: 4 } as never), isWanted(row, { contactId: 40 } as never)]).toEqual([true, false]);
	});
});
