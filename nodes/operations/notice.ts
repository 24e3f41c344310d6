import type { INodeProperties } from 'n8n-workflow';

/** Text above the fields of an operation. */
export function noticeProperty(name: string, displayName: string): INodeProperties {
	return { displayName, name, type: 'notice', default: '' };
}

/** What is to be read before an operation that deletes or cannot be undone. */
export function destructiveNotice(text: string): INodeProperties {
	return noticeProperty('destructiveNotice', text);
}
