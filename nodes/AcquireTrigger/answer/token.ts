import { areEqual } from '../signature';

/**
 * True where a call brings the token along: as `token` in the query of its URL, as bearer token, or as the password of basic
 * authentication, which are the ways in which Acquire can be told to bring one. Compared in constant time.
 */
export function bringsToken(query: Record<string, unknown>, authorization: unknown, token: string): boolean {
	const [scheme = '', value = ''] = (typeof authorization === 'string' ? authorization.trim() : '').split(/\s+/);
	const password = /^basic$/i.test(scheme) ? Buffer.from(value, 'base64').toString('utf8').replace(/^[^:]*:/, '') : '';
	const given = [query.token, /^bearer$/i.test(scheme) ? value : '', password];
	return given.map((one) => areEqual(typeof one === 'string' ? one : '', token)).includes(true);
}
