/** True for text that n8n would evaluate if it were the value of a parameter. What comes from Acquire is never offered as such. */
export function isExpression(text: string): boolean {
	return text.startsWith('=');
}
