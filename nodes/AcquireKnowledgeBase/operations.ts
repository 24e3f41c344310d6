import type { Operation } from '../operations/operation';
import { articleOperations } from './article/operations';
import { categoryOperations } from './category/operations';
import { knowledgeBaseOperations } from './knowledgeBase/knowledgeBase';

/** Every operation of the Acquire Knowledge Base node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [...articleOperations, ...categoryOperations, ...knowledgeBaseOperations];
