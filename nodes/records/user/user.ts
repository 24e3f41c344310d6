import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../recordKind';

/** Users of the account: agents, and presumably clients such as bots and API keys. */
export const users: RecordKind<'userId'> = {
	label: 'User',
	plural: 'users',
	idName: 'userId',
	list: 'listUsers',
	rows: rowsAt('data'),
	names: ({ name, firstName, email }) => [name, firstName, email],
};
