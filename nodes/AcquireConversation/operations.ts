import type { Operation } from '../operations/operation';
import { caseOperations } from './case/operations';
import { channelOperations } from './channel/channel';
import { messageOperations } from './message/operations';
import { noteOperations } from './note/operations';
import { phoneCallOperations } from './phoneCall/phoneCall';
import { snoozeOperations } from './snooze/operations';

/** Every operation of the Acquire Conversation node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [...caseOperations, ...messageOperations, ...noteOperations, ...snoozeOperations, ...phoneCallOperations, ...channelOperations];
