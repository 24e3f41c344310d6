import { describeAccount } from './account';
import { describeAnalytics } from './analytics';
import { describeCard } from './card';
import { describeChatbot } from './chatbot';
import { describeCompany } from './company';
import { describeConversation } from './conversation';
import { describeCredential } from './credential';
import { type Desk, startDesk } from './desk';
import { describeErrorOutput } from './errorOutput';
import { describeKnowledgeBase } from './knowledgeBase';
import { describeMapping } from './mapping';
import { describeNodePanel } from './nodePanel';
import { describeOutputSchema } from './outputSchema';
import { describeSendAndWait } from './sendAndWait';
import { describeToolPanel } from './toolPanel';
import { describeTrigger } from './trigger';
import { describeUpdate } from './update';

const INSTALL_AND_START_MS = 20 * 60_000;

// In the order in which a person gets there: the credential of the first steps is the one of the next.
describe('The nodes in the editor of a real n8n', () => {
	let started: Desk | undefined;
	const desk = () => {
		if (started === undefined) throw new Error('n8n or the browser did not start');
		return started;
	};

	beforeAll(async () => {
		started = await startDesk();
	}, INSTALL_AND_START_MS);
	beforeEach(() => desk().sandbox.reset());
	afterAll(async () => await started?.stop(), 60_000);

	describeCredential(desk);
	describeNodePanel(desk);
	describeUpdate(desk);
	describeMapping(desk);
	describeErrorOutput(desk);
	describeAccount(desk);
	describeCard(desk);
	describeConversation(desk);
	describeSendAndWait(desk);
	describeCompany(desk);
	describeChatbot(desk);
	describeAnalytics(desk);
	describeKnowledgeBase(desk);
	describeOutputSchema(desk);
	describeToolPanel(desk);
	describeTrigger(desk);
});
