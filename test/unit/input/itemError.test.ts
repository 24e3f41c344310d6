import { asItemError, inputError, ItemError } from '../../../nodes/input/itemError';

describe('ItemError', () => {
	it('has what it is given; unless told it neither stops the run nor has an effect', () => {
		expect(new ItemError('No', { description: 'Do this.', details: { status: 400 } })).toMatchObject({
			name: 'ItemError', message: 'No', description: 'Do this.', details: { status: 400 }, stopsRun: false, effect: 'none',
		});
		expect(new ItemError('No', { stopsRun: true, effect: 'possible' })).toMatchObject({ stopsRun: true, effect: 'possible' });
	});

	it('cuts a text that nobody would read to its end', () => {
		const { message, description } = new ItemError('x'.repeat(58_000), { description: 'y'.repeat(24_000) });
		expect([message, description]).toEqual([`${'x'.repeat(799)}…`, `${'y'.repeat(799)}…`]);
		expect(new ItemError('x'.repeat(800)).message).toBe('x'.repeat(800));
	});

	it('is an error without a code, which the credential test would show in place of the message', () => {
		expect(new ItemError('No', { details: { code: 'ERROR_X' } })).toBeInstanceOf(Error);
		expect('code' in new ItemError('No', { details: { code: 'ERROR_X' } })).toBe(false);
	});
});

describe('inputError', () => {
	it('names the parameter', () => {
		expect(inputError('Contact', 'No', 'Do this.')).toMatchObject({ message: 'No', description: 'Do this.', details: { parameter: 'Contact' } });
	});
});

describe('asItemError', () => {
	it('returns an ItemError as it is', () => {
		const rejection = new ItemError('No', { stopsRun: true });
		expect(asItemError(rejection)).toBe(rejection);
	});

	it("keeps message and description of n8n's errors, and nothing that could carry the request", () => {
		const thrown = Object.assign(new Error('Bad expression'), { description: 'Look here', config: { headers: { Authorization: 'Bearer k' } }, cause: 'x', code: 'E' });
		const rejection = asItemError(thrown);
		expect(rejection).toMatchObject({ message: 'Bad expression', description: 'Look here', stopsRun: false });
		expect(JSON.stringify({ ...rejection })).not.toContain('Bearer');
		expect(rejection.details).toBeUndefined();
	});

	it.each([
		['Look here', "The expression is in the parameter 'fields.city'. Look here"],
		[undefined, "The expression is in the parameter 'fields.city'."],
	])('says where the expression stands that n8n could not evaluate, with the description %j', (description, expected) => {
		const thrown = Object.assign(new Error('Bad expression'), { description, context: { parameter: 'fields.city', itemIndex: 3 } });
		expect(asItemError(thrown)).toMatchObject({ message: 'Bad expression', description: expected, details: { parameter: 'fields.city' } });
	});

	it.each([[undefined], [null], [{}], [{ parameter: '' }], [{ parameter: 5 }]])('names no parameter where the context is %j', (context) => {
		expect(asItemError(Object.assign(new Error('No'), { context })).details).toBeUndefined();
	});

	it.each([[null], [5], [{}], ['']])('drops a description that is %j, no text', (description) => {
		expect(asItemError(Object.assign(new Error('No'), { description })).description).toBeUndefined();
	});

	it.each<[unknown, string]>([['text', 'text'], [5, '5'], [undefined, 'undefined'], [null, 'null']])('takes a thrown %j for a message', (thrown, message) => {
		expect(asItemError(thrown).message).toBe(message);
	});
});
