import type { IDataObject } from 'n8n-workflow';

/** A resource locator as the editor saves it. */
export function locator(value: unknown, mode: 'list' | 'id' | 'email' | 'key' | 'name' | 'website' = 'id'): IDataObject {
	return { __rl: true, mode, value: value as string };
}
