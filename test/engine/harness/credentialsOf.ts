import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { StoredCredentials } from './credentialsHelper';

/** What n8n has stored for a test: the Acquire credential of the account, under that id or name, with the members that differ from the working one. */
export function credentialsOf({ account, apiKey }: Pick<Sandbox, 'account' | 'apiKey'>, changes: IDataObject = {}, id = '1'): StoredCredentials {
	return { [id]: { type: 'acquireApi', data: { subdomain: account, apiKey, ...changes } } };
}
