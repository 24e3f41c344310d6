import type { NewAttribute } from './records';

const capture = ['api'];

function text(label: string, validationFormat = 'any'): NewAttribute['config'] {
	return {
		label,
		input: { type: 'text', label, required: false, placeholder: label, validationType: 'format', validationFormat },
		capture,
	};
}

function choice(type: 'radio' | 'checkbox', label: string, options: string[]): NewAttribute['config'] {
	return { label, input: { type, label, options, required: false }, capture };
}

/** 34 definitions, as many as the vendor's example counts; ids of the built-in ones as far as they are documented. */
export function seedAttributes(): NewAttribute[] {
	const contact: NewAttribute[] = [
		{ id: 1, key: 'name', system: 'yes', config: text('Name') },
		{ id: 2, key: 'email', system: 'yes', config: text('Email', 'email') },
		{ id: 3, key: 'phone', system: 'yes', config: text('Phone') },
		{ id: 5, key: 'city', system: 'yes', config: text('City') },
		{ id: 6, key: 'state', system: 'yes', config: {} },
		{ id: 7, key: 'countryId', system: 'yes', config: {} },
		{ id: 8, key: 'ip', system: 'yes', config: { ...text('IP'), capture: [] } },
		{ id: 25, key: 'loyalty_tier', config: choice('radio', 'Loyalty Tier', ['gold', 'silver']) },
		{ id: 26, key: 'newsletter_channels', config: choice('checkbox', 'Newsletter Channels', ['email', 'sms', 'post']) },
		{ id: 27, key: 'responsible_department', config: { label: 'Responsible Department', input: { type: 'department', label: 'Responsible Department' }, capture } },
		{ id: 28, key: 'birthday', config: text('Birthday') },
		{ id: 29, key: 'customer_number', config: text('Customer Number') },
		{ id: 30, key: 'second_email', config: text('Second Email', 'email') },
		{ id: 31, key: 'job_title', config: text('Job Title') },
		{ id: 32, key: 'source_campaign', config: { capture } },
		{ id: 33, key: 'notes', config: {} },
	];
	const company: NewAttribute[] = [
		...['name', 'website', 'logo', 'industry', 'legal_form', 'vat_number', 'description', 'source', 'revenue', 'city', 'state', 'countryId'].map(
			(key, index): NewAttribute => ({ id: 9 + index, key, system: 'yes', config: { capture } }),
		),
		{ id: 21, key: 'address' },
		{ id: 22, key: 'employees', config: { input: { label: 'Employees' } } },
		{ id: 23, key: 'foundation' },
	].map((attribute): NewAttribute => ({ ...attribute, object: 'company' }));
	const cases: NewAttribute[] = [
		{ id: 24, key: 'remark', system: 'yes', object: 'case', config: text('Remark') },
		{ id: 34, key: 'urgency', object: 'case', config: choice('radio', 'Urgency', ['low', 'high']) },
		{ id: 35, key: 'order_number', object: 'case', config: text('Order Number') },
	];
	return [...contact, ...company, ...cases];
}
