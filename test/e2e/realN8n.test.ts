import { describeAgentTasks } from './agentTasks';
import { describeAiAgent } from './aiAgent';
import { describeAnalytics } from './analytics';
import { describeCredentialTest } from './credentialTest';
import { describeDraftExample } from './draftExample';
import { describeFormExample } from './formExample';
import { describeHttpRequestNode } from './httpRequestNode';
import { useTestSetup } from './testSetup';
import { describeUpdateContact } from './updateContact';

describe('the packed package in a real n8n', () => {
	const setup = useTestSetup();

	// What n8n asked for while it started; each test begins with an empty list.
	beforeAll(() => expect(setup().sandbox.foreignRequests).toEqual([]));
	beforeEach(() => setup().sandbox.reset());

	describeCredentialTest(setup);
	describeHttpRequestNode(setup);
	describeUpdateContact(setup);
	describeFormExample(setup);
	describeAiAgent(setup);
	describeAgentTasks(setup);
	describeDraftExample(setup);
	describeAnalytics(setup);

	// In a block of its own: jest runs the tests of a block before the blocks within it, and this one must be the last.
	describe("n8n's log after all this", () => {
		it('holds no key', () => {
			expect(setup().n8n.printed()).toContain('Editor is now accessible');
			expect(setup().n8n.printed()).not.toContain(setup().sandbox.apiKey);
		});
	});
});
