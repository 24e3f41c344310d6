import { describeAgentTasks } from './agentTasks';
import { describeAiAgent } from './aiAgent';
import { describeAnalytics } from './analytics';
import { describeCredentialTest } from './credentialTest';
import { describeDraftExample } from './draftExample';
import { describeFormExample } from './formExample';
import { describeHttpRequestNode } from './httpRequestNode';
import { type Rig, startRig } from './rig';
import { describeUpdateContact } from './updateContact';

const INSTALL_AND_START_MS = 20 * 60_000;

describe('the packed package in a real n8n', () => {
	let running: Rig | undefined;
	const rig = () => {
		if (running === undefined) throw new Error('n8n did not start');
		return running;
	};

	beforeAll(async () => {
		running = await startRig();
		// What n8n asked for while it started; each test begins with an empty list.
		expect(running.sandbox.foreignRequests).toEqual([]);
	}, INSTALL_AND_START_MS);
	beforeEach(() => rig().sandbox.reset());
	afterAll(async () => await running?.stop(), 60_000);

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
