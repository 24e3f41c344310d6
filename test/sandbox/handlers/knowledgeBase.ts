import { ApiError, notFound } from '../apiError';
import type { StoredRecord } from '../records';
import type { Store } from '../store';

/** Members of a record, or of what a request sends for it. */
export type Members = Record<string, unknown>;

/** The knowledge base that a record belongs to: the examples do not say so of every one. */
function groupOf({ groupId }: Members): number {
	return (groupId as { id: number } | undefined)?.id ?? 1;
}

/** Throws an ApiError for a knowledge base that does not exist. */
export function requireGroup(store: Store, id: number): void {
	store.recordTable('knowledgeBase').require(id, 'knowledge base');
}

/** What a knowledge base holds of a kind, in ascending id order. */
export function inGroup(store: Store, resource: 'article' | 'category', groupId: number): StoredRecord[] {
	return store.recordTable(resource).newestFirst().toReversed().filter((row) => groupOf(row) === groupId);
}

/** The article or category with the id. Throws an ApiError for one that is not in the knowledge base. */
export function requireInGroup(store: Store, resource: 'article' | 'category', id: number, groupId: number): StoredRecord {
	const found = store.recordTable(resource).require(id, resource);
	if (groupOf(found) !== groupId) throw notFound(resource, id);
	return found;
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

/** The slug of a name: in lower case, with hyphens between its words. */
export function slugOf(name: unknown): string {
	return String(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Throws an ApiError where another record of the knowledge base has the value. */
export function requireUnique(rows: readonly Members[], member: string, value: unknown, own?: number): void {
	if (rows.some((row) => row.id !== own && row[member] === value)) throw new ApiError('ERROR_DUPLICATE_RECORD_FOUND', `${String(value)} is taken.`);
}

/** This moment, as records keep it. */
export const now = (): string => new Date().toISOString();
