import { createHash } from 'crypto';
import { escapeHtml } from '../../../input/escapeHtml';
import { MAX_RESPONSE_LENGTH, type ResponseRequest } from './request';

const STYLE =
	':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}' +
	'h1{font-size:1.3rem}blockquote{white-space:pre-wrap;margin:1rem 0;padding:.8rem 1rem;border:1px solid GrayText;border-radius:.5rem}' +
	'textarea{box-sizing:border-box;width:100%;font:inherit;padding:.6rem}button{font:inherit;font-weight:600;min-height:2.9rem;padding:.4rem 1.4rem;margin:.8rem .6rem 0 0;border-radius:.5rem;border:1px solid GrayText;cursor:pointer}' +
	'button.first{background:#1a5fb4;border-color:#1a5fb4;color:#fff}p.note{font-weight:600}';

/** Nothing may be loaded or run, no other page may frame it, and the link goes to no other site. */
export function pageHeaders(): Record<string, string> {
	// Not at loading: n8n would wait for the hash at each start.
	const style = createHash('sha256').update(STYLE).digest('base64');
	return {
		'Content-Type': 'text/html; charset=utf-8',
		'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
		'Cache-Control': 'no-store',
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff',
		'X-Robots-Tag': 'noindex, nofollow',
	};
}

/** The page that asks once more. `answer`: the one that the link is for; all of them if absent. `note`: why the last response was not taken. */
export function askingPage({ message, choices }: ResponseRequest, answer?: string, { note = '', text = '' } = {}): string {
	const shown = Object.entries(choices ?? {}).filter(([name]) => answer === undefined || name === answer);
	const buttons = shown.map(([name, label]) => `<button dir="auto" name="answer" value="${name}"${name === 'approve' ? ' class="first"' : ''}>${escapeHtml(String(label))}</button>`);
	const fields =
		choices === undefined
			? `<label for="text">Your response</label><textarea dir="auto" id="text" name="text" rows="6" maxlength="${MAX_RESPONSE_LENGTH}" required>\n${escapeHtml(text)}</textarea><button class="first">Submit</button>`
			: buttons.join('');
	const [only] = shown.length === 1 ? shown : [];
	return page(
		only === undefined ? 'Your response is needed' : String(only[1]),
		`<blockquote dir="auto">${escapeHtml(message)}</blockquote>${note && `<p class="note" role="alert">${escapeHtml(note)}</p>`}` +
			`<p>${choices === undefined ? 'Your response is' : only === undefined ? 'Choose one. Your response is' : 'Confirm with the button. Your response is'} recorded once and cannot be changed afterwards.</p><form method="post">${fields}</form>`,
	);
}

/** A page that says what has become of a response. */
export function closingPage(title: string, words: string): string {
	return page(title, `<p>${escapeHtml(words)}</p>`);
}

function page(title: string, body: string): string {
	return (
		`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title>` +
		`<style>${STYLE}</style></head><body><main><h1 dir="auto">${escapeHtml(title)}</h1>${body}</main></body></html>`
	);
}
