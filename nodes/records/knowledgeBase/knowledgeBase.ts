import { type RecordKind, recordLocator } from '../recordKind';

/** Knowledge bases, which Acquire's API calls groups. */
const knowledgeBases: RecordKind<'knowledgeBaseId'> = {
	label: 'Knowledge Base',
	plural: 'knowledge bases',
	list: 'listKnowledgeBases',
	names: ({ name, slugKey }) => [name, slugKey],
};

/** The parameter for one of them. */
export const knowledgeBaseId = recordLocator(knowledgeBases);

/** For what belongs to one of them: the parameter that says which. */
export const inKnowledgeBase = { kind: knowledgeBases, parameter: 'knowledgeBaseId', query: 'groupId' } as const;
