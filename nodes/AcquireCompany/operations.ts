import type { Operation } from '../operations/operation';
import { companyOperations } from './company/operations';

/** Every operation of the Acquire Company node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = companyOperations;
