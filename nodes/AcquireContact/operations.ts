import type { Operation } from '../shared/operation';
import { update } from './contact/update';

/** Every operation of the Acquire Contact node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [update];
