/** Columns that one case can be asked for. */
export const CASE_COLUMNS = [
	'channel', 'status', 'dateCreated', 'dateUpdated', 'id', 'contactId', 'closedBy', 'visitId', 'title', 'description', 'closingState', 'dateQueue', 'datePending',
	'dateActive', 'dateClosed', 'queueId', 'queueOrder', 'meta', 'parentId', 'userId', 'waitTime',
] as const;

/** Columns that the list of cases can be narrowed by, as the vendor's page names them. */
export const CONDITION_COLUMNS = [
	'status', 'contactId', 'closedBy', 'closingState', 'queueId', 'parentId', 'visitId', 'id', 'title', 'description', 'dateCreated', 'dateUpdated', 'dateQueue', 'dateActive',
	'dateClosed', 'meta',
] as const;

/** Records that the list of cases can join. */
export const CASE_RELATIONS = ['contact', 'messages', 'cases', 'users', 'fields', 'tags', 'feedbacks', 'timeline', 'parent'] as const;
