import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { loadClass } from './packageClasses';

const loaded = new Map<string, ICredentialType>();

/** The credential type of that name: ours, else one of n8n-nodes-base. Throws on an unknown name. */
export function credentialType(name: string): ICredentialType {
	let type = loaded.get(name);
	if (!type) {
		type = loadClass<ICredentialType>('credentials', name);
		loaded.set(name, type);
	}
	return type;
}

/** The types that this one extends, nearest first, with theirs. */
export function parentTypes(name: string): string[] {
	const parents = credentialType(name).extends ?? [];
	return parents.flatMap((parent) => [parent, ...parentTypes(parent)]);
}

/** The fields of a credential type together with those it inherits. */
export function credentialProperties(name: string): INodeProperties[] {
	const combined: INodeProperties[] = [];
	for (const parent of credentialType(name).extends ?? []) {
		NodeHelpers.mergeNodeProperties(combined, credentialProperties(parent));
	}
	NodeHelpers.mergeNodeProperties(combined, credentialType(name).properties);
	return combined;
}
