import { runnerOf } from './runNode';

/** The name of the Acquire Chatbot node in the workflows below. */
export const CHATBOT_NODE = 'Acquire Chatbot';

/** Runs Trigger → Acquire Chatbot on the items. `call` is resource and operation, as in `question.publish`. */
export const runChatbotNode = runnerOf({ type: 'acquireChatbot', name: CHATBOT_NODE });
