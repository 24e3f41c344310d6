import type { INodeProperties } from 'n8n-workflow';

/** Notice for a call that the documentation no longer lists. */
export const NO_LONGER_DOCUMENTED = "Acquire's documentation no longer lists this call. It has not been verified on an account.";

/** Text above the fields of an operation. */
export function noticeProperty(name: string, displayName: string): INodeProperties {
	return { displayName, name, type: 'notice', default: '' };
}
