/** Thrown by a probe with the reason why the question stays open. */
export class CannotTell extends Error {}
