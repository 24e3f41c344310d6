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
		expect(error.message).toBe(`'${parameter}' makes ratings from 1 to 5, but the question has labels from 1 to 3`);
		expect(error.description).toContain("'Answers'");
		expect(error.details).toEqual({ parameter });
	});

	it.each([
		[{ ratingLimit: 5 }, 'Rating Limit'],
		[{ ratingLimit: 1, config: { limit: 5 } }, 'Config (JSON)'],
		[{}, 'Rating Limit'],
	])('rejects labels that are not one for each, and names what sets the limit: %j', (given, parameter) => {
		const error = caughtError(() => ratingWith({ ...given, answers: ['Poor'] }, { ...current, limit: 5 }));
		expect(error.message).toBe("'Answers' has labels for ratings from 1 to 1, not to 5");
		expect(error.description).toBe(`Enter one for each rating, from worst to best, or change '${parameter}'.`);
		expect(error.details).toEqual({ parameter: 'Answers' });
	});

	it('takes another limit with a label for each', () => {
		expect(ratingWith({ ratingLimit: 2, answers: ['Poor', 'Great'] }, current)).toMatchObject({ limit: 2, values: labels('Poor', 'Great') });
		expect(ratingWith({ ratingLimit: 2, config: { values: [] } }, current)).toMatchObject({ limit: 2, values: [] });
	});

	it('takes a limit that fits', () => {
		expect(ratingWith({ ratingLimit: 3 }, { ...current, limit: 5 })).toEqual(current);
		const asText = { limit: '3' } as never;
		expect(ratingWith({ config: asText }, { ...current, limit: 5 })).toEqual({ ...current, limit: '3' });
		expect(ratingWith({ config: asText, answers: ['Poor', 'Good', 'Great'] }, { ...current, limit: 5 })).toMatchObject({ values: labels('Poor', 'Good', 'Great') });
	});

	it('leaves labels that were not one for each where the limit stays', () => {
		const odd = { ...current, limit: 5 };
		expect(ratingWith({ ratingLimit: 5, errorMessage: 'Choose' }, odd)).toEqual({ ...odd, error_message: 'Choose' });
		expect(ratingWith({ answerRequired: true }, odd)).toEqual({ ...odd, required: true });
	});
});

describe('configOf, of new answers', () => {
	const choices = { rating_type: 'multiple_radio', values: [{ label: 'A friend', value: '1' }, { label: 'The web', value: '2' }, { label: 'The press', value: '4' }] };
	const valuesWith = (...answers: string[]) => configOf('multiple_radio', { ...nothing, answers }, choices).values;

	it('keeps the values of those that stay, in whichever order', () => {
		expect(valuesWith('The press', 'A friend')).toEqual([{ label: 'The press', value: '4' }, { label: 'A friend', value: '1' }]);
	});

	it('gives others values that none has had', () => {
		expect(valuesWith('The web', 'Radio', 'A fair')).toEqual([{ label: 'The web', value: '2' }, { label: 'Radio', value: '5' }, { label: 'A fair', value: '6' }]);
	});

	it('counts from 1 where there were none', () => {
		expect(configOf('multiple_radio', { ...nothing, answers: ['Yes', 'No'] }, newConfig('multiple_radio')).values).toEqual([{ label: 'Yes', value: '1' }, { label: 'No', value: '2' }]);
	});

	it('takes values that are no numbers for none', () => {
		const config = { rating_type: 'multiple_radio', values: [{ label: 'Yes', value: 'yes' }, { label: 'Maybe' }] };
		expect(configOf('multiple_radio', { ...nothing, answers: ['No', 'Yes'] }, config).values).toEqual([{ label: 'No', value: '1' }, { label: 'Yes', value: 'yes' }]);
	});

	it('numbers the labels of a rating by their place, which is what they mean', () => {
		expect(ratingWith({ answers: ['Great', 'Good', 'Poor'] }, current).values).toEqual(labels('Great', 'Good', 'Poor'));
	});

	it('keeps the icons of a rating that has others than stars', () => {
		const values = [{ icon: 'heart', label: 'Poor', value: '1' }, { icon: 'hearts', label: 'Good', value: '2' }];
		expect(ratingWith({ answers: ['Bad', 'Fine'] }, { rating_type: 'heart', limit: 2, values }).values).toEqual([{ icon: 'heart', label: 'Bad', value: '1' }, { icon: 'hearts', label: 'Fine', value: '2' }]);
	});

	it('numbers the answers of a choice that has none', () => {
		expect(configOf('multiple_radio', { ...nothing, answers: ['Yes'] }, { rating_type: 'multiple_radio', values: null } as unknown as Parameters<typeof configOf>[2]).values).toEqual([{ label: 'Yes', value: '1' }]);
	});

	it('puts no star beside the labels of a rating that becomes another one', () => {
		expect(ratingWith({ config: { rating_type: 'heart' }, answers: ['Poor', 'Good', 'Great'] }, current).values).toEqual([{ label: 'Poor', value: '1' }, { label: 'Good', value: '2' }, { label: 'Great', value: '3' }]);
	});
});

describe('configOf, of a rating without labels', () => {
	it.each([newConfig('rating'), { limit: 5 }])('takes any limit: %j', (config) => {
		expect(ratingWith({ ratingLimit: 7 }, config)).toEqual({ ...config, limit: 7 });
	});
});
