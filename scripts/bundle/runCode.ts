/**
 * Source files that only a run, a received event or a list of the editor needs. n8n loads every node whenever it starts; what
 * these files need besides goes with them where nothing else needs it. Each exports functions alone, as functions alone can be
 * put off until they are called.
 */
export const RUN_CODE = [
	'nodes/AcquireContact/contact/requests.ts',
	'nodes/AcquireContact/customAttribute/requests.ts',
	'nodes/AcquireConversation/case/transcript/entry.ts',
	'nodes/AcquireConversation/case/transcript/readThread.ts',
	'nodes/AcquireConversation/message/wait/respond.ts',
	'nodes/AcquireKnowledgeBase/article/changes.ts',
	'nodes/AcquireKnowledgeBase/article/writer.ts',
	'nodes/AcquirePollTrigger/poll.ts',
	'nodes/AcquireTrigger/answer/cardAnswer.ts',
	'nodes/AcquireTrigger/receive.ts',
	'nodes/AcquireTrigger/registration.ts',
	'nodes/input/json.ts',
	'nodes/operations/callPlan.ts',
	'nodes/operations/editorClient.ts',
	'nodes/operations/runItems.ts',
	'nodes/records/card/cardPreview.ts',
	'nodes/records/card/editor/fromEditor.ts',
	'nodes/records/card/readComponents.ts',
	'nodes/records/fields/body.ts',
	'nodes/records/fields/editor/lists.ts',
	'nodes/records/fields/withBody.ts',
	'nodes/records/formattedText/draftJson.ts',
	'nodes/records/match/upsertPlan.ts',
	'nodes/richText/fromHtml.ts',
	'nodes/richText/fromMarkdown.ts',
	'nodes/richText/fromPlainText.ts',
	'nodes/richText/htmlToPlainText.ts',
	'nodes/richText/toMarkdown.ts',
	'nodes/service/endpoint.ts',
	'nodes/service/rejection.ts',
	'nodes/service/response.ts',
];
