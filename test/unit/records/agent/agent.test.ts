import { agents } from '../../../../nodes/records/agent/agent';

const ada = { id: 2, type: 'user' };
const bot = { id: 3, type: 'client' };

describe('agents among the users', () => {
	it.each([
		{ count: 2, total: 1 },
		{ count: 34, total: 33 },
		{ count: undefined, total: undefined },
	])('are the users without bots and API keys: of a count of $count, $total', ({ count, total }) => {
		expect(agents.rows({ data: [ada, bot], count })).toEqual({ rows: [ada], total });
	});
});
