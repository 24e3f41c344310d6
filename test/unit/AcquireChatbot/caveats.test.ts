import { operations } from '../../../nodes/AcquireChatbot/operations';
import { everyParameter } from '../panels/parameters';

const parameterOf = (operation: string, name: string) =>
	everyParameter(operations.find(({ resource, value }) => resource === 'question' && value === operation)?.properties ?? []).find(({ parameter }) => parameter.name === name)?.parameter;

describe('what a question may surprise with', () => {
	it('is told of a follow-up in an update, which takes the place of several and of buttons', () => {
		expect(parameterOf('update', 'followUp')?.description).toContain('In an update it replaces all follow-ups and buttons');
	});

	it('is told of the language of a list, for which Acquire documents no filter', () => {
		expect(parameterOf('getAll', 'language')?.description).toContain('Acquire does not document this filter');
	});
});
