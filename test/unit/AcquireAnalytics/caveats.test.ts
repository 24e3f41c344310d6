import { operations } from '../../../nodes/AcquireAnalytics/operations';
import { choicesOf, everyParameter } from '../panels/parameters';

const parametersOf = (resource: string, value: string) =>
	everyParameter(operations.find((operation) => operation.resource === resource && operation.value === value)?.properties ?? []).map(({ parameter }) => parameter);

/** What the menus of these reports, outputs and the like say of one of their options. */
const described = (option: string) =>
	parametersOf('report', 'get').flatMap(choicesOf).filter(({ value }) => value === option).map(({ description }) => description);

describe('what the documentation of reports does not say', () => {
	it('is told of a report with two values for each figure, in each menu that has it', () => {
		expect(described('knowledgeBaseOverview')).toEqual([expect.stringContaining('presumably'), expect.stringContaining('presumably')]);
	});

	it('is told of the figures before, which are of another period where they are compared', () => {
		expect(described('summary')).toEqual([expect.stringMatching(/'previous' is Acquire's, presumably.*unless you compare/)]);
		const compare = parametersOf('report', 'get').find(({ name }) => name === 'comparePrevious');
		expect(compare?.description).toContain("'previous' of a summary");
	});

	it('is told of a schedule, whose hour does not follow the clocks', () => {
		const notice = parametersOf('scheduledReport', 'create').find(({ name }) => name === 'notice');
		expect(notice?.displayName).toContain('daylight saving');
	});
});
