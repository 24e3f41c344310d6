import type { Dialect } from '../dialect';
import type { AttributeValue, AttributeValues, ContactBody } from '../records';
import { ApiError } from '../apiError';
import type { Store } from '../store';

const doubleHomed = ['name', 'email', 'phone'] as const;

/**
 * The attributes that a body sets, with name, email and phone read where the dialect reads them.
 * Throws an ApiError for two different values of one of them.
 */
export function attributesIn(body: ContactBody, contactText: Dialect['contactText']): AttributeValues {
	const attributes = { ...body.fields } as AttributeValues;
	for (const key of doubleHomed) {
		const inside = attributes[key];
		const top = body[key] as AttributeValue | undefined;
		if (contactText === 'both' && inside !== undefined && top !== undefined && inside !== top) {
			throw new ApiError('ERROR_INVALID_INPUT', `Two different values for ${key}.`);
		}
		const chosen = { fields: inside, topLevel: top, both: inside ?? top }[contactText];
		if (chosen === undefined) delete attributes[key];
		else attributes[key] = chosen;
	}
	return attributes;
}

/** Throws an ApiError unless each value of a radio or checkbox attribute is one of its options. Empty values clear. */
export function assertChoices(attributes: AttributeValues, store: Store): void {
	for (const [key, value] of Object.entries(attributes)) {
		const options = store.contactAttribute(key)?.config.input?.options;
		if (!options) continue;
		for (const chosen of Array.isArray(value) ? value : [value]) {
			if (chosen !== '' && chosen !== null && !options.includes(String(chosen))) {
				throw new ApiError('ERROR_INVALID_INPUT', `${key} must be one of: ${options.join(', ')}.`);
			}
		}
	}
}

/** Lays new attributes over old ones. A key set to null is gone, since keys without a value are left out. */
export function mergeAttributes(old: AttributeValues, changes: AttributeValues): AttributeValues {
	return Object.fromEntries(Object.entries({ ...old, ...changes }).filter(([, value]) => value !== null));
}
