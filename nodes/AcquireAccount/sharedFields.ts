import { DELETES_PERMANENTLY } from '../operations/defineOperation';
import { text } from '../operations/fields/text';

// The same for several resources: the editor grows slow with many fields, and what is the same is one.

/** The name of a user, a webhook or a shortcut. */
export const plainName = text('Name');

/** The name of a department or tag. */
export const uniqueName = text('Name', { placeholder: 'e.g. Billing', description: 'Must be unique' });

/** For the deletion of what has users, cases and the like. */
export const DELETES_WHAT_HAS_OTHERS = `${DELETES_PERMANENTLY} What happens to users, cases and other records that belong to it is not documented.`;
