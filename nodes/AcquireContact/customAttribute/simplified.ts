/** Columns of an attribute in the simplified output. */
export const SIMPLIFIED_ATTRIBUTE = ['id', 'object', 'key', 'type', 'system'];
