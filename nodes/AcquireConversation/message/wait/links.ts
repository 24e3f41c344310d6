import type { Resumption } from '../../../operations/operation';
import { escapeHtml } from '../../../input/escapeHtml';
import { plainToHtml } from '../plainToHtml';
import type { ResponseRequest } from './request';

interface Link {
	label: string;
	url: string;
}

/** The links under the message: one for each answer, or one to a page with all of them, as in a text message, where each is long. */
export function linksOf(choices: ResponseRequest['choices'], { url }: Resumption, isShort: boolean): Link[] {
	if (choices === undefined || isShort) return [{ label: 'Respond', url: url() }];
	return Object.entries(choices).map(([answer, label]) => ({ label: String(label), url: url({ answer }) }));
}

/** The message with the links, as plain text. */
export function plainWithLinks(message: string, links: readonly Link[]): string {
	return [message, '', ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n');
}

/** The message with the links, as HTML. */
export function htmlWithLinks(message: string, isHtml: boolean, links: readonly Link[]): string {
	const anchors = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
	return `${isHtml ? message : plainToHtml(message)}<p>${anchors.join(' &nbsp; ')}</p>`;
}
