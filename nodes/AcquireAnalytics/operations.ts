import type { Operation } from '../operations/operation';
import { getReport } from './report/get';

/** Every operation of the Acquire Analytics node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [getReport];
