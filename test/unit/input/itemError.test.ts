import { asRefusal, Refusal, refuseInput } from '../../../nodes/input/itemError';

describe('Refusal', () => {
	it('has what it is given, and neither stops the run nor may be done otherwise', () => {
		expect(new Refusal('No', { description: 'Do this.', details: { status: 400 } })).toMatchObject({
			name: 'Refusal', message: 'No', description: 'Do this.', details: { status: 400 }, stopsRun: false, mayBeDone: false,
		});
		expect(new Refusal('No', { stopsRun: true, mayBeDone: true })).toMatchObject({ stopsRun: true, mayBeDone: true });
	});

	it('is an error without a code, which the credential test would show in place of the message', () => {
		expect(new Refusal('No', { details: { code: 'ERROR_X' } })).toBeInstanceOf(Error);
		expect('code' in new Refusal('No', { details: { code: 'ERROR_X' } })).toBe(false);
	});
});

describe('refuseInput', () => {
	it('names the parameter', () => {
		expect(refuseInput('Contact', 'No', 'Do this.')).toMatchObject({ message: 'No', description: 'Do this.', details: { parameter: 'Contact' } });
	});
});

describe('asRefusal', () => {
	it('gives a refusal back', () => {
		const refusal = new Refusal('No', { stopsRun: true });
		expect(asRefusal(refusal)).toBe(refusal);
	});

	it("keeps message and description of n8n's errors, and nothing that could carry the request", () => {
		const thrown = Object.assign(new Error('Bad expression'), { description: 'Look here', config: { headers: { Authorization: 'Bearer k' } }, cause: 'x', code: 'E' });
		const refusal = asRefusal(thrown);
		expect(refusal).toMatchObject({ message: 'Bad expression', description: 'Look here', stopsRun: false });
		expect(JSON.stringify({ ...refusal })).not.toContain('Bearer');
		expect(refusal.details).toBeUndefined();
	});

	it.each([[null], [5], [{}]])('drops a description that is %j, no text', (description) => {
		expect(asRefusal(Object.assign(new Error('No'), { description })).description).toBeUndefined();
	});

	it.each<[unknown, string]>([['text', 'text'], [5, '5'], [undefined, 'undefined'], [null, 'null']])('takes a thrown %j for a message', (thrown, message) => {
		expect(asRefusal(thrown).message).toBe(message);
	});
});
