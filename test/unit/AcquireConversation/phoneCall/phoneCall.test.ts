import { phoneCallOperations } from '../../../../nodes/AcquireConversation/phoneCall/phoneCall';
import { everyParameter } from '../../panels/parameters';

const reportEnded = phoneCallOperations.find(({ value }) => value === 'reportEnded');

describe('Report Ended', () => {
	it.each([
		['agentEmail', "Acquire's newer documentation requires it for outgoing calls"],
		['duration', "Acquire's newer documentation requires it"],
		['recordingUrl', "Acquire's newer documentation requires it"],
	])('says of %s, which may be left out, that Acquire may want it', (name, words) => {
		const found = everyParameter(reportEnded?.properties ?? []).find(({ parameter }) => parameter.name === name);
		expect(found?.parameter.description).toContain(words);
	});
});
