import { DELETES_PERMANENTLY } from '../operations/defineOperation';
import { optional } from '../operations/field';
import { text } from '../operations/fields/text';
import { departments } from '../records/department/department';
import { recordChoices } from '../records/recordKind';

// The same for several resources: the editor grows slow with many fields, and what is the same is one.

/** The name of a user, a webhook or a shortcut. */
export const plainName = text('Name');

/** The name of a department or tag. */
export const uniqueName = text('Name', { placeholder: 'e.g. Billing', description: 'Must be unique' });

/** The departments in an update of a user or feedback question. An empty list is what an untouched field holds, too. */
export const changedDepartments = optional(recordChoices(departments, { hint: 'An empty list changes nothing: remove the last department in Acquire' }));

/** For the deletion of what has users, cases and the like. */
export const DELETES_WHAT_HAS_OTHERS = `${DELETES_PERMANENTLY} What happens to users, cases and other records that belong to it is not documented.`;

/** Of an update, where that is not documented. */
export const MAY_NOT_KEEP = 'Whether Acquire keeps the fields that you leave out is not known.';
