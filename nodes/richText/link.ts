/** Where a link or an image leads. */
export interface Link {
	url: string;
	title?: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);
// Browsers skip these within an address, so that a scheme cannot hide behind them.
const SKIPPED = /[\s\p{Cc}\p{Cf}]+/gu;
// Nor behind an entity, which another reader of the address may replace by its character: "javascript&colon;".
const ENTITY_AT_START = /^[^/?#]*&(?:#|[a-z][a-z0-9]*;)/i;

/** True for an address that a link or image may have: of the web, email or telephone, or relative; not `javascript:` or `data:`. */
export function isSafeTarget(address: string): boolean {
	const shown = address.replace(SKIPPED, '');
	const scheme = SCHEME.exec(shown)?.[1];
	return scheme === undefined ? !ENTITY_AT_START.test(shown) : ALLOWED.has(scheme.toLowerCase());
}

/** True where both lead to the same address with the same title, or neither is a link. */
export function isSameLink(one?: Link, other?: Link): boolean {
	return one?.url === other?.url && one?.title === other?.title;
}
