import type { Operation } from '../operations/operation';
import { branchOperations } from './branch/branch';
import { groupOperations } from './group/group';
import { questionOperations } from './question/question';
import { sequenceOperations } from './sequence/sequence';

/** Every operation of the Acquire Chatbot node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [...questionOperations, ...groupOperations, ...sequenceOperations, ...branchOperations];
