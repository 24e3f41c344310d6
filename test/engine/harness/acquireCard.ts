import { runnerOf } from './runNode';

/** The name of the Acquire Card node in the workflows below. */
export const CARD_NODE = 'Acquire Card';

/** Runs Trigger → Acquire Card on the items. `call` is resource and operation, as in `timelineCard.create`. */
export const runCardNode = runnerOf({ type: 'acquireCard', name: CARD_NODE });
