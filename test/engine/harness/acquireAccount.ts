import { runnerOf } from './runNode';

/** The name of the Acquire Account node in the workflows below. */
export const ACCOUNT_NODE = 'Acquire Account';

/** Runs Trigger → Acquire Account on the items. `call` is resource and operation, as in `role.update`. */
export const runAccountNode = runnerOf({ type: 'acquireAccount', name: ACCOUNT_NODE });
