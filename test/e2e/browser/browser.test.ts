import { describeAccount } from './account';
import { describeAnalytics } from './analytics';
import { describeCard } from './card';
import { describeChatbot } from './chatbot';
import { describeCompany } from './company';
import { describeConversation } from './conversation';
import { describeCredential } from './credential';
import { useDesk } from './desk';
import { describeErrorOutput } from './errorOutput';
import { describeKnowledgeBase } from './knowledgeBase';
import { describeMapping } from './mapping';
import { describeNodePanel } from './nodePanel';
import { describeOutputSchema } from './outputSchema';
import { describeSendAndWait } from './sendAndWait';
import { describeToolPanel } from './toolPanel';
import { describeTrigger } from './trigger';
import { describeUpdate } from './update';

// In the order in which a person gets there: the credential of the first steps is the one of the next.
describe('The nodes in the editor of a real n8n', () => {
	const desk = useDesk();

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
