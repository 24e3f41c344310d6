import { listOption } from '../../../nodes/operations/editorText';

describe('listOption', () => {
	it.each([
		{ label: 'Live chat', name: 'Live chat' },
		{ label: '', name: 'chat' },
		{ label: null, name: 'chat' },
		{ label: 7, name: 'chat' },
		{ label: '={{ 1 }}', name: "'={{ 1 }}" },
	])('calls a value with the label $label $name', ({ label, name }) => {
		expect(listOption('chat', label)).toEqual({ name, value: 'chat' });
	});

	it('cuts a long label, and no value', () => {
		const value = 'v'.repeat(300);
		expect(listOption(value, 'x'.repeat(300)).name.length).toBeLessThanOrEqual(101);
		expect(listOption(value, 'x').value).toBe(value);
	});
});
