import type { INodeProperties } from 'n8n-workflow';

/** Ends the notice for a call of which it is not known how it works. */
export const NOT_VERIFIED = 'This has not been verified on an account.';

/** Notice for a call that the documentation no longer lists. */
export const NO_LONGER_DOCUMENTED = `Acquire's documentation no longer lists this call. ${NOT_VERIFIED}`;

/** Text above the fields of an operation. */
export function noticeProperty(name: string, displayName: string): INodeProperties {
	return { displayName, name, type: 'notice', default: '' };
}
