/**
 * A copy in which nothing is shared: the library takes an array that two schemas share for a cycle and breaks it. A schema
 * within itself, such as the case of a message of a case, becomes one that takes everything.
 */
export function unshared(value: unknown, ancestors: readonly unknown[] = []): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (ancestors.includes(value)) return {};
	const within = [...ancestors, value];
	if (Array.isArray(value)) return value.map((entry) => unshared(entry, within));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unshared(member, within)]));
}
