import { runnerOf } from './runNode';

/** The name of the Acquire Conversation node in the workflows below. */
export const CONVERSATION_NODE = 'Acquire Conversation';

/** Runs Trigger → Acquire Conversation on the items. `call` is resource and operation, as in `case.close`. */
export const runConversationNode = runnerOf({ type: 'acquireConversation', name: CONVERSATION_NODE });
