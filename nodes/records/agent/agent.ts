import { rowsAt } from '../../operations/results';
import type { Rows } from '../../service/rows';
import type { RecordKind } from '../recordKind';

/** Users who work with customers: without bots and API keys, which Acquire lists among the users. */
export const agents: RecordKind<'userId'> = {
	label: 'Agent',
	plural: 'agents',
	idName: 'userId',
	list: 'listUsers',
	rows: agentRows,
	names: ({ name, firstName, email }) => [name, firstName, email],
};

/** The count that Acquire tells is of all users: without those that are left out, it shows whether agents are missing. */
function agentRows(data: unknown): Rows {
	const { rows: users, total } = rowsAt('data')(data);
	const rows = users.filter(({ type }) => type !== 'client');
	return { rows, ...(total !== undefined && { total: total - (users.length - rows.length) }) };
}
