/** `feedbackQuestion` as the panel shows it: "Feedback Question"; also `country_id`: "Country ID". */
export function titleCase(name: string): string {
	return name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[ _-]/)
		.map((word) => (/^(hmac|html|id|ip|json|os|ssl|ui|url)$/i.test(word) ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1)))
		.join(' ')
		.replace(' To ', ' to ');
}
