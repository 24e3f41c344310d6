import { nameKey } from './nameKey';

// How a browser gets there says nothing of which website it is: the vendor's examples hold bare domains.
const SCHEME = /^https?:\/\//;
// Two names with a dot between them at least, the last of two characters: "none", "n/a" and "N.A" in a box for websites must not be taken for one that many share.
const WEBSITE = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.[\p{L}\p{M}\p{N}_-]{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
const MAX_LENGTH = 1_000;

/**
 * A website as it is compared: without surrounding whitespace, without http:// or https:// before it or slashes after it, and in lower
 * case. What else differs makes another website, also `www.` and a path. Undefined if the value is none.
 */
export function websiteKey(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
	const key = nameKey(value).replace(SCHEME, '').replace(/\/+$/, '');
	return WEBSITE.test(key) ? key : undefined;
}
