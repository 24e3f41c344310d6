import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../../records/recordKind';

/** Knowledge bases, which Acquire's API calls groups. */
export const knowledgeBases: RecordKind<'knowledgeBaseId'> = {
	label: 'Knowledge Base',
	plural: 'knowledge bases',
	idName: 'knowledgeBaseId',
	list: 'listKnowledgeBases',
	rows: rowsAt('data'),
	names: ({ name, slugKey }) => [name, slugKey],
};

/** For what belongs to one of them: the parameter that says which. */
export const inKnowledgeBase = { kind: knowledgeBases, parameter: 'knowledgeBaseId', query: 'groupId' } as const;
