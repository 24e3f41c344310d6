/** The text of a notice with numbered steps. Of HTML, n8n's notices show links and lists alone; what they leave out runs together. */
export function stepsNotice(title: string, steps: readonly string[], remark = ''): string {
	return `${title}<ul>${steps.map((step, index) => `<li>${index + 1}. ${step}</li>`).join('')}</ul>${remark}`;
}
