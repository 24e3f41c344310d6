import type { Store } from '../../store';

/** What Acquire says that it will do shortly, by account. */
const pending = new WeakMap<Store, Array<() => void>>();

/** Notes work that is done once the list has been read again. */
export function later(store: Store, work: () => void): void {
	pending.set(store, [...(pending.get(store) ?? []), work]);
}

/** Does what was put off. */
export function catchUp(store: Store): void {
	const works = pending.get(store) ?? [];
	pending.delete(store);
	works.forEach((work) => work());
}
