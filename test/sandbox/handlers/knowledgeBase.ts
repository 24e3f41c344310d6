import { ApiError, notFound } from '../apiError';
import type { Store } from '../store';

type Members = Record<string, unknown>;

/** The knowledge base that a record belongs to: the examples do not say so of every one. */
export function groupOf({ groupId }: Members): number {
	return (groupId as { id: number } | undefined)?.id ?? 1;
}

/** Throws an ApiError for a knowledge base that does not exist. */
export function requireGroup(store: Store, id: number): void {
	if (!store.recordTable('knowledgeBase').get(id)) throw notFound('knowledge base', id);
}

/** A user as knowledge-base responses show one. */
export function userCard(store: Store, id: unknown): { users: Members } {
	const user = store.record('user', Number(id));
	if (!user) return { users: {} };
	const { name, firstName, lastName, email, type } = user;
	return { users: { [String(user.id)]: { id: user.id, name, firstName, lastName, email, type } } };
}

/** The id of a user, which a list shows as the key of `users`. */
export function userIdOf(user: unknown): number {
	return typeof user === 'object' && user !== null ? Number(Object.keys((user as { users: Members }).users)[0] ?? 0) : Number(user ?? 0);
}

export function slugOf(name: unknown): string {
	return String(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Throws an ApiError where another record of the knowledge base has the value. */
export function requireUnique(rows: readonly Members[], member: string, value: unknown, own?: number): void {
	if (rows.some((row) => row.id !== own && row[member] === value)) throw new ApiError('ERROR_DUPLICATE_RECORD_FOUND', `${String(value)} is taken.`);
}
