import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import type { Field } from '../../operations/field';
import { jsonObject } from '../../operations/fields/json';

/** Module to the features of it that the role may use. */
export type Permissions = Record<string, string[]>;

/** The permissions of a role, as JSON: Acquire's modules and features are not all known. `effect` stands before their description. */
export function permissionsField(effect = ''): Field<Permissions> {
	const { property, read } = jsonObject<Permissions>('Permissions', {
		description: `${effect}For each module the list of its features that the role may use, e.g. {"chat": ["cobrowse", "audio-calls"], "knowledge-base": ["add"]}. Get an existing role to see the names.`,
	});
	return {
		property,
		read(raw, reading) {
			const permissions = read(raw, reading);
			const wrong = Object.entries(permissions).find(([, features]) => !Array.isArray(features) || features.some((feature) => typeof feature !== 'string'));
			if (wrong === undefined) return permissions;
			throw inputError(reading.label, `'${reading.label}' holds no list of features for ${quote(wrong[0])}`, 'Enter each module with a list, e.g. {"chat": ["cobrowse"]}.');
		},
	};
}
