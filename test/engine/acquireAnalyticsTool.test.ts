import { getEncoding } from 'js-tiktoken';
import { callTool } from './examples/callTool';
import { requestsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const MAX_TOKENS = 500;

describe.each([['by the engine', 'engine'], ['directly', 'direct']] as const)('Acquire Analytics as a tool, called %s', (_how, through) => {
	const acquire = useSandbox();

	/** What the model is told when it asks for these reports of that period. */
	async function ask(question: { reports: string; period: string }): Promise<string> {
		const parameters = {
			descriptionType: 'auto', resource: 'report', operation: 'get', area: 'all', output: 'summary',
			reports: "={{ $fromAI('reports', 'Names of reports, with commas between', 'string') }}", period: "={{ $fromAI('period', 'e.g. lastWeek', 'string') }}",
		};
		const { answers } = await callTool(acquire.sandbox, 'acquireAnalytics', parameters, [question], through);
		return answers[0];
	}

	it(`answers how many chats there were last week in less than ${MAX_TOKENS} tokens`, async () => {
		const answer = await ask({ reports: 'chatOverview', period: 'lastWeek' });
		expect(JSON.parse(answer)).toContainEqual(expect.objectContaining({ report: 'chatOverview', metric: 'totalChats', value: 6, previous: 5, change: 1 }));
		expect(getEncoding('o200k_base').encode(answer).length).toBeLessThan(MAX_TOKENS);
	});

	it('gets several reports that the model names', async () => {
		await ask({ reports: 'emailOverview, callsOverview', period: 'thisMonth' });
		expect([...requestsTo(acquire.sandbox, 'getEmailOverview'), ...requestsTo(acquire.sandbox, 'getCallsOverview')]).toHaveLength(2);
	});
});
