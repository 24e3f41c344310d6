import { createHash } from 'node:crypto';
import { askingPage, closingPage, pageHeaders } from '../../../../../nodes/AcquireConversation/message/wait/page';
import type { ResponseRequest } from '../../../../../nodes/AcquireConversation/message/wait/request';

const approval = { id: 'r1', message: 'May we <refund>?', choices: { approve: 'Approve', decline: 'Decline & close' } } as unknown as ResponseRequest;
const freeText = { id: 'r1', message: 'What now?' } as unknown as ResponseRequest;
const buttonsOf = (html: string) => [...html.matchAll(/<button([^>]*)>([^<]*)</g)].map(([, attributes, label]) => [label, attributes.trim()]);
const headingOf = (html: string) => /<h1 dir="auto">([^<]*)</.exec(html)?.[1];

describe('askingPage', () => {
	it('asks with a button for each answer, the first one stressed', () => {
		const html = askingPage(approval);
		expect(headingOf(html)).toBe('Your response is needed');
		expect(buttonsOf(html)).toEqual([['Approve', 'dir="auto" name="answer" value="approve" class="first"'], ['Decline &amp; close', 'dir="auto" name="answer" value="decline"']]);
		expect(html).toContain('<blockquote dir="auto">May we &lt;refund&gt;?</blockquote>');
		expect(html).toContain('Choose one. Your response is recorded once');
		expect(html).not.toContain('textarea id');
	});

	it('asks for the answer alone that the link is for', () => {
		const html = askingPage(approval, 'decline');
		expect(headingOf(html)).toBe('Decline &amp; close');
		expect(buttonsOf(html)).toEqual([['Decline &amp; close', 'dir="auto" name="answer" value="decline"']]);
		expect(html).toContain('Confirm with the button. Your response is recorded once');
	});

	it('asks for text, and keeps what was written where it was not taken, with the reason', () => {
		const html = askingPage(freeText, undefined, { note: 'Too <long>', text: '</textarea><b>' });
		expect(buttonsOf(html)).toEqual([['Submit', 'class="first"']]);
		expect(html).toContain('<p class="note" role="alert">Too &lt;long&gt;</p>');
		expect(html).toMatch(/<textarea dir="auto" id="text" name="text" rows="6" maxlength="\d+" required>\n&lt;\/textarea&gt;&lt;b&gt;<\/textarea>/);
		expect(html).toContain('<p>Your response is recorded once');
	});

	it('has no note where there is none', () => {
		for (const html of [askingPage(approval), askingPage(freeText)]) expect(html).not.toContain('role="alert"');
	});
});

describe('every page', () => {
	it('shows its style alone to the browser, which is told its digest', () => {
		const html = closingPage('Thank <you>', 'You can & may close this.');
		expect(headingOf(html)).toBe('Thank &lt;you&gt;');
		expect(html).toContain('<title>Thank &lt;you&gt;</title>');
		expect(html).toContain('<p>You can &amp; may close this.</p>');
		const [, style] = /<style>([^<]+)<\/style>/.exec(html) ?? [];
		expect(style).toContain('color-scheme:light dark');
		expect(pageHeaders()['Content-Security-Policy']).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
		expect(pageHeaders()['Content-Security-Policy']).toMatch(/^default-src 'none';.*form-action 'self'; frame-ancestors 'none'/);
	});
});
