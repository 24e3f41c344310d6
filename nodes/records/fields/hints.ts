import { listed } from '../../input/listed';
import type { GatheredHint } from '../../operations/executionHints';

export const UNKNOWN_COLUMNS = notSent('Acquire has no such field');
/** The same if the list of attributes could not be read. */
export const UNLISTED_COLUMNS = notSent('this API key cannot see such a field');
/** The same if Acquire listed only a part of the attributes. */
export const COLUMNS_OF_A_PART = notSent('Acquire lists only a part of its fields, and no such one');
export const OTHER_COLUMNS = notSent('automatic mapping sets attributes only');
export const DOUBLED_COLUMNS = notSent('another column sets the same field');
export const RETURNED_ONLY = notSent('Acquire sets it itself');

/** Names that may be labels, if the list of attributes could not be read. */
export const UNLISTED_NAMES = sentAsKey('this API key cannot read the custom attributes');
/** The same if Acquire listed only a part of them. */
export const NAMES_OF_A_PART = sentAsKey('Acquire lists only a part of its custom attributes');

/** Fields whose columns were blank. That Acquire keeps what is not sent is not documented for contacts. */
export const BLANK_FIELDS: GatheredHint = (counts, itemCount) => {
	const share = (count: number) => (itemCount === 1 ? '' : ` in ${count} of ${itemCount} items`);
	const [[label, count]] = counts;
	if (counts.size === 1) return `${label} was blank${share(count)} and was not sent`;
	return `These were blank and were not sent: ${listed([...counts].map(([each, times]) => each + share(times)))}`;
};

function notSent(reason: string): GatheredHint {
	return (names) => `Not sent, since ${reason}: ${listed([...names.keys()])}`;
}

function sentAsKey(reason: string): GatheredHint {
	return (names) => `Sent as a key, since ${reason}: ${listed([...names.keys()])}. If it is a label, enter the key instead`;
}
