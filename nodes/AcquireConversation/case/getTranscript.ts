import type { IDataObject } from 'n8n-workflow';
import { ofEach } from '../../operations/executionHints';
import { optional } from '../../operations/field';
import { choice, toggle } from '../../operations/fields/choice';
import { wholeNumber } from '../../operations/fields/number';
import { severalCalls } from '../../operations/severalCalls';
import { knownFrom, readCase } from '../../records/case/knownCase';
import { caseLocator } from '../../records/case/locator';
import { entryOf, inOrder } from './transcript/entry';
import { readThread } from './transcript/readThread';
import { transcriptText } from './transcript/transcriptText';

const DEFAULT_MAX_LENGTH = 20_000;
const MISSING = 'Messages are or may be missing';
const INCOMPLETE = ofEach(MISSING);

/** Every message of a case's thread in order, as one item: as data and as text for a language model. */
export const getTranscript = severalCalls({
	resource: 'case',
	value: 'getTranscript',
	action: 'Get the transcript of a case',
	description: "Get every message of a case's thread in order: as a list with speaker, role, time, channel, text and attachments, and as plain text, which only counts attachments",
	endpoint: 'listThreadMessages',
	notice: "Acquire's documentation says that this call returns messages, but shows cases. If cases come, the node reads the list of messages instead, which has not been verified. 'source' in the output says which it was; 'isComplete' is false if messages may be missing.",
	fields: {
		caseId: caseLocator({ description: 'A case of the thread, by its ID' }),
		format: optional(choice('Format', ['both', 'messages', 'text'], { names: { both: 'Messages and Text' }, description: 'What to return: a list of messages, plain text for a language model, or both. Of HTML the text is kept, with the addresses of links (up to 200 characters) and the descriptions of images. Choose Text for the tool of an AI agent, which otherwise reads everything twice.' })),
		includeEvents: optional(toggle('Include Events', 'Whether to include what the system writes, e.g. that somebody closed the chat')),
		includeNotes: optional(toggle('Include Internal Notes', 'Whether to include what agents wrote for each other in the thread')),
		maxLength: optional(wholeNumber('Max Length (Characters)', { default: DEFAULT_MAX_LENGTH, description: 'The earliest messages are left out of the text first, and it says so. 0 for no limit.' })),
	},
	planFor: (given, _output, { options, hints }) => ({
		kind: 'ready',
		orderingKeys: [],
		async execute({ client }) {
			const known = knownFrom(await readCase(client, given.caseId));
			const { source, isComplete, messages, names } = await readThread(client, known, options.concurrency);
			const { format = 'both', includeEvents = false, includeNotes = false, maxLength = DEFAULT_MAX_LENGTH } = given;
			const isWanted = ({ type }: { type: string }) => (type === 'note' ? includeNotes : type === 'event' ? includeEvents : true);
			const speakers = new Map([[`contact ${known.contactId}`, known.contactName], ...names]);
			const entries = inOrder(messages.map((row) => entryOf(row, speakers)).filter(isWanted));
			const { text, cut } = transcriptText(entries, maxLength || Infinity);
			if (!isComplete) hints.gather(INCOMPLETE, `case ${given.caseId}`);
			return [
				{
					...(known as unknown as IDataObject),
					source,
					isComplete,
					messageCount: entries.length,
					...(format !== 'text' && { messages: entries }),
					...(format !== 'messages' && { text: isComplete || text === '' ? text : `[${MISSING}]\n${text}`, cut }),
				},
			];
		},
	}),
});
