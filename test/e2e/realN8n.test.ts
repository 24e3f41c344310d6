import { describeAgentTasks } from './agentTasks';
import { describeAiAgent } from './aiAgent';
import { describeAnalytics } from './analytics';
import { describeCredentialTest } from './credentialTest';
import { describeDraftExample } from './draftExample';
import { describeFormExample } from './formExample';
import { describeHttpRequestNode } from './httpRequestNode';
import { useRig } from './rig';
import { describeUpdateContact } from './updateContact';

describe('the packed package in a real n8n', () => {
	const rig = useRig();

	// What n8n asked for while it started; each test begins with an empty list.
	beforeAll(() => expect(rig().sandbox.foreignRequests).toEqual([]));
	beforeEach(() => rig().sandbox.reset());

	describeCredentialTest(rig);
	describeHttpRequestNode(rig);
	describeUpdateContact(rig);
	describeFormExample(rig);
	describeAiAgent(rig);
	describeAgentTasks(rig);
	describeDraftExample(rig);
	describeAnalytics(rig);

	// In a block of its own: jest runs the tests of a block before the blocks within it, and this one must be the last.
	describe("n8n's log after all this", () => {
		it('holds no key', () => {
			expect(rig().n8n.printed()).toContain('Editor is now accessible');
			expect(rig().n8n.printed()).not.toContain(rig().sandbox.apiKey);
		});
	});
});
