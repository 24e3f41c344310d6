import { type configFields, configOf, newConfig } from '../../../../nodes/AcquireAccount/feedbackQuestion/config';
import type { Values } from '../../../../nodes/operations/field';
import { caughtError } from '../../caughtError';

const labels = (...names: string[]) => names.map((label, index) => ({ icon: 'star', label, value: String(index + 1) }));
const nothing = { answers: undefined, answerRequired: undefined, config: undefined, errorMessage: undefined, multiline: undefined, ratingLimit: undefined };
const ratingWith = (given: Partial<Values<typeof configFields>>, config: Parameters<typeof configOf>[2]) => configOf('rating', { ...nothing, ...given }, config);
const current = { rating_type: 'star', limit: 3, values: labels('Poor', 'Good', 'Great') };

describe('configOf, of a rating that has labels', () => {
	it.each([
		[{ ratingLimit: 5 }, 'Rating Limit'],
		[{ config: { limit: 5 } }, 'Config (JSON)'],
	])('rejects another limit alone: %j', (given, parameter) => {
		const error = caughtError(() => ratingWith(given, current));
		expect(error.message).toBe(`'${parameter}' makes ratings from 1 to 5, but the question has 3 labels`);
		expect(error.description).toContain("'Answers'");
		expect(error.details).toEqual({ parameter });
	});

	it('takes another limit with a label for each', () => {
		expect(ratingWith({ ratingLimit: 2, answers: ['Poor', 'Great'] }, current)).toMatchObject({ limit: 2, values: labels('Poor', 'Great') });
		expect(ratingWith({ ratingLimit: 2, config: { values: [] } }, current)).toMatchObject({ limit: 2, values: [] });
	});

	it('takes a limit that fits', () => {
		expect(ratingWith({ ratingLimit: 3 }, { ...current, limit: 5 })).toEqual(current);
	});

	it('leaves labels that were not one for each where the limit stays', () => {
		const odd = { ...current, limit: 5 };
		expect(ratingWith({ ratingLimit: 5, errorMessage: 'Choose' }, odd)).toEqual({ ...odd, error_message: 'Choose' });
		expect(ratingWith({ answerRequired: true }, odd)).toEqual({ ...odd, required: true });
	});
});

describe('configOf, of a rating without labels', () => {
	it.each([newConfig('rating'), { limit: 5 }])('takes any limit: %j', (config) => {
		expect(ratingWith({ ratingLimit: 7 }, config)).toEqual({ ...config, limit: 7 });
	});
});
