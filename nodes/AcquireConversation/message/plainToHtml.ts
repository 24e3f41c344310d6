import { escapeHtml } from '../../input/escapeHtml';

/** The text as HTML that looks the same: a paragraph for each block of lines. */
export function plainToHtml(text: string): string {
	return escapeHtml(text.trim())
		.split(/\r?\n(?:[ \t]*\r?\n)+/)
		.map((block) => `<p>${block.replace(/\r?\n/g, '<br>')}</p>`)
		.join('');
}
