import { titleCase } from '../../../nodes/operations/titleCase';

describe('titleCase', () => {
	it.each([
		{ name: 'contact', title: 'Contact' },
		{ name: 'feedbackQuestion', title: 'Feedback Question' },
		{ name: 'country_id', title: 'Country ID' },
		{ name: 'webhook-url', title: 'Webhook URL' },
		{ name: 'html', title: 'HTML' },
		{ name: 'json-to-html', title: 'JSON to HTML' },
		{ name: 'to', title: 'To' },
	])('shows $name as $title', ({ name, title }) => {
		expect(titleCase(name)).toBe(title);
	});
});
