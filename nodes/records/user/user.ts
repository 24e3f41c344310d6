import type { RecordKind } from '../recordKind';

/** Users of the account: agents, and presumably clients such as bots and API keys. */
export const users: RecordKind<'userId'> = {
	label: 'User',
	plural: 'users',
	list: 'listUsers',
	names: ({ name, firstName, email }) => [name, firstName, email],
	detail: ({ email }) => email,
};
