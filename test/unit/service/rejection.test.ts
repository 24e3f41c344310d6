import { ItemError } from '../../../nodes/input/itemError';
import { withoutKeyAdvice } from '../../../nodes/service/rejection';
import { canceled } from '../../../nodes/service/requestErrors';

describe('withoutKeyAdvice', () => {
	it('blames no key for a 401, and stops no run', () => {
		const error = withoutKeyAdvice(new ItemError('Acquire did not accept the API key', { details: { status: 401 }, stopsRun: true }));
		expect(error).toMatchObject({ message: expect.stringContaining('without one'), details: { status: 401 } });
		expect(error.stopsRun).not.toBe(true);
	});

	it.each([canceled(), new ItemError('Acquire returned HTTP 500', { details: { status: 500 } })])('leaves the error %s as it is', (error) => {
		expect(withoutKeyAdvice(error)).toBe(error);
	});
});
