import type { Operation } from '../operations/operation';
import { auditLogOperations } from './auditLog/auditLog';
import { departmentOperations } from './department/department';
import { feedbackQuestionOperations } from './feedbackQuestion/feedbackQuestion';
import { roleOperations } from './role/role';
import { settingOperations } from './setting/setting';
import { shortcutOperations } from './shortcut/shortcut';
import { tagOperations } from './tag/tag';
import { userOperations } from './user/user';
import { webhookOperations } from './webhook/webhook';

/** Every operation of the Acquire Account node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [
	...userOperations,
	...roleOperations,
	...departmentOperations,
	...tagOperations,
	...shortcutOperations,
	...feedbackQuestionOperations,
	...auditLogOperations,
	...webhookOperations,
	...settingOperations,
];
