import { DELETES_FOR_GOOD } from '../operations/defineOperation';
import { text } from '../operations/fields/text';

// The same for several resources: the editor grows slow with many fields, and what is the same is one.

/** The name of a user, a webhook or a shortcut. */
export const plainName = text('Name');

/** The name of a department or tag. */
export const uniqueName = text('Name', { description: 'A name that no other one has' });

/** For the deletion of what users belong to. */
export const DELETES_WHAT_HAS_USERS = `${DELETES_FOR_GOOD} What becomes of its users, and of the cases of a department, is not documented.`;

/** Above calls that the vendor has withdrawn from its documentation. */
export const UNLISTED_NOTICE = "Beta: the vendor's documentation does not list these calls any more; unverified.";
