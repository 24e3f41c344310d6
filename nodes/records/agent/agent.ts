import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../recordKind';

/** Users who work with customers: without bots and API keys, which Acquire lists among the users. */
export const agents: RecordKind<'userId'> = {
	label: 'Agent',
	plural: 'agents',
	idName: 'userId',
	list: 'listUsers',
	rows: (data) => ({ rows: rowsAt('data')(data).rows.filter(({ type }) => type !== 'client') }),
	names: ({ name, firstName, email }) => [name, firstName, email],
};
