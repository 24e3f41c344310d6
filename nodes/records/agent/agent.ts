import { rowsAt } from '../../operations/results';
import type { Rows } from '../../service/rows';
import type { RecordKind } from '../recordKind';
import { users } from '../user/user';

/** Users who work with customers: without bots and API keys, which Acquire lists among the users. */
export const agents = {
	...users,
	label: 'Agent',
	plural: 'agents',
	rows: agentRows,
} satisfies RecordKind<'userId'>;

/** The count that Acquire tells is of all users: without those that are left out, it shows whether agents are missing. */
function agentRows(data: unknown): Rows {
	const { rows: all, total } = rowsAt('data')(data);
	const rows = all.filter(({ type }) => type !== 'client');
	return { rows, ...(total !== undefined && { total: total - (all.length - rows.length) }) };
}
