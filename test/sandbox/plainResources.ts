import type { operations } from '../../api/acquire.types';

type Endpoint = keyof operations;

/**
 * A resource whose operations do nothing but keep records. Where the responses hold record and rows, what the columns
 * are, how the list is paged and which parameter names the record is read off the contract; here is what cannot be seen.
 */
export interface PlainResource {
	list?: Endpoint;
	/** A call that gives nothing but the number of records. */
	count?: Endpoint;
	get?: Endpoint;
	create?: Endpoint;
	update?: Endpoint;
	delete?: Endpoint;
	/** Columns that body or query call by another name: theirs to the record's. */
	renames?: Record<string, string>;
	/** Member of the body that holds members of the record, or a list of new records. */
	members?: string;
	/** Columns that are sent as ids and come back as records of another resource. */
	joins?: Record<string, 'role' | 'department'>;
	/** Object columns of which an update changes only what it sends. */
	merged?: string[];
	/** Column of a date by which the list goes unless another order is asked for: the newest second first, and the ids of one second ascending. */
	newestFirstBy?: string;
}

export const plainResources = {
	user: { list: 'listUsers', get: 'getUser', create: 'createUser', update: 'updateUser', delete: 'deleteUser', joins: { roles: 'role', departments: 'department' } },
	role: { list: 'listRoles', get: 'getRole', create: 'createRole', update: 'updateRole', delete: 'deleteRole', renames: { permissions: 'permissionType' } },
	department: { list: 'listDepartments', get: 'getDepartment', create: 'createDepartment', update: 'updateDepartment', delete: 'deleteDepartment', members: 'department_list' },
	tag: { list: 'listTags', get: 'getTag', create: 'createTag', update: 'updateTag', delete: 'deleteTag' },
	shortcut: { list: 'listShortcuts', create: 'createShortcut', update: 'updateShortcut', delete: 'deleteShortcut' },
	feedbackQuestion: { list: 'listFeedbackQuestions', get: 'getFeedbackQuestion', create: 'createFeedbackQuestion', update: 'updateFeedbackQuestion', delete: 'deleteFeedbackQuestion' },
	webhook: { list: 'listWebhooks', get: 'getWebhook', create: 'createWebhook', update: 'updateWebhook', delete: 'deleteWebhook' },
	auditLog: { list: 'listAuditLogs', newestFirstBy: 'actionDate' },
	company: { list: 'listCompanies', get: 'getCompany', create: 'createCompany', update: 'updateCompany', delete: 'deleteCompany', merged: ['fields'] },
	case: { list: 'listCases', get: 'getCase', create: 'createCase' },
	message: { list: 'listMessageRows', get: 'getMessage', create: 'sendChatMessage', update: 'updateMessage', delete: 'deleteMessage', members: 'message' },
	note: { list: 'listNotes', get: 'getNote', create: 'createNote', delete: 'deleteNote', renames: { contact_id: 'contactId' } },
	noteMessage: { list: 'listNoteMessages', create: 'addNoteMessage', renames: { note_id: 'noteId', parent_id: 'parentId' } },
	phoneNumber: { list: 'listPhoneNumbers' },
	knowledgeBase: { list: 'listKnowledgeBases', create: 'createKnowledgeBase', update: 'updateKnowledgeBase', delete: 'deleteKnowledgeBase' },
	article: { list: 'listArticles', get: 'getArticle' },
	category: { list: 'listCategories' },
	questionGroup: { list: 'listQuestionGroups', create: 'createQuestionGroup', update: 'updateQuestionGroup' },
	question: { list: 'listQuestions', get: 'getQuestion', create: 'createQuestion', update: 'updateQuestion', delete: 'deleteQuestion' },
	sequence: { list: 'listSequences', count: 'countSequences', get: 'getSequence', create: 'createSequence', update: 'updateSequence', delete: 'deleteSequence' },
	branch: { get: 'getBranch', update: 'updateBranch', delete: 'deleteBranch', members: 'data' },
	timelineCard: { list: 'listTimelineCards', get: 'getTimelineCard', create: 'createTimelineCard', update: 'updateTimelineCard', delete: 'deleteTimelineCard', renames: { contact_id: 'contactId' } },
	uiComponent: { create: 'createUiComponent', delete: 'deleteUiComponent' },
} satisfies Record<string, PlainResource>;

export type PlainResourceName = keyof typeof plainResources;

export const plainResourceNames = Object.keys(plainResources) as PlainResourceName[];
