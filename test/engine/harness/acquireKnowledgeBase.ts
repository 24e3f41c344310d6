import { locator } from './locator';
import { runnerOf } from './runNode';

/** The name of the Acquire Knowledge Base node in the workflows below. */
export const KNOWLEDGE_NODE = 'Acquire Knowledge Base';

/** Runs Trigger → Acquire Knowledge Base on the items, in knowledge base 1. `call` is resource and operation, as in `article.get`. */
export const runKnowledgeNode = runnerOf({ type: 'acquireKnowledgeBase', name: KNOWLEDGE_NODE }, { knowledgeBaseId: locator('1') });
