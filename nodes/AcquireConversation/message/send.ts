import type { IDataObject } from 'n8n-workflow';
import { parseEmail } from '../../input/email';
import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { emailAddress, emailAddresses } from '../../operations/fields/email';
import { text } from '../../operations/fields/text';
import { record, recordAt } from '../../operations/results';
import { objectIn } from '../../service/response';
import { variants } from '../../operations/variants';
import { type KnownCase, knownCase } from '../../records/case/knownCase';
import { attachments } from './attachments';
import { orContactOfCase } from './contactAddress';
import { parsePhone, phoneNumber } from './phoneNumber';
import { plainToHtml } from './plainToHtml';
import { senderNumber, timelineOfCase } from './sms';
import { SIMPLIFIED_MESSAGE as simplified, tidyEmail, tidyMessage, tidySms } from './tidyMessage';

const shared = {
	resource: 'message',
	value: 'send',
	action: 'Send a message',
	description: 'Send the customer of a case a message by chat, email or SMS. For messages that only agents see, use Note.',
	// Items of one case are sent in input order, and messages name the case.
	recordLabel: 'case',
	ids: ({ caseId: { caseId: id } }: { caseId: KnownCase }) => ({ caseId: id }),
	unknownEffect: 'The message may have been sent',
	notice:
		"The customer receives this message. Only active cases take chat messages. For emails Acquire's documentation asks for a case of the channel 'mail', which is unverified. Whether sending changes the status or the agent of the case is not documented: get the case afterwards if it matters.",
	simplified,
	reachesPeople: true,
} as const;

const caseId = knownCase();
export const message = text('Message', { typeOptions: { rows: 4 }, placeholder: 'e.g. May we send you a replacement?' });
export const channel = choice('Channel', ['chat', 'email', 'sms'], { names: { sms: 'SMS' } });
export const format = optional(choice('Format', ['text', 'html'], { names: { text: 'Plain Text' }, description: 'What the message is written in' }));
const sendAs = optional(choice('Send As', ['user', 'contact'], { names: { user: 'Agent', contact: 'Contact' }, description: 'Whose message it is. Sending as the contact with an API key is unverified.' }));

const sendChat = operation('sendChatMessage')({
	...shared,
	fields: { caseId, message, sendAs, translateTo: optional(text('Translate To', { placeholder: 'e.g. en', description: 'ISO code of a language' })) },
	query: ({ caseId: { contactId }, sendAs: as = 'user' }) => ({ '-x-user-type': as, contactId }),
	body: ({ caseId: known, message: given, translateTo }) => ({ caseId: known.caseId, channel: 'chat', message: { type: 'message', message: given, translateLangKey: translateTo } }),
	result: record,
	tidy: tidyMessage,
});

const sendMail = operation('sendEmail')({
	...shared,
	fields: {
		caseId,
		message,
		fromEmail: emailAddress('From Email', { placeholder: 'e.g. support@example.com', description: "Address of an inbox that is connected to Acquire. Acquire's API does not list these addresses." }),
		attachments: optional(attachments),
		bcc: optional(emailAddresses('BCC')),
		cc: optional(emailAddresses('CC')),
		format,
		subject: optional(text('Subject', { placeholder: 'e.g. Your order' })),
		toEmail: orContactOfCase(emailAddresses('To Email', { description: 'Recipients. Without this field, the contact of the case.' }), { attribute: 'email', words: 'email address', parse: contactEmail }),
	},
	query: () => ({ '-x-user-type': 'user' }),
	body: ({ caseId: { caseId: id, contactId }, message: given, fromEmail, attachments: files, bcc = [], cc = [], format: writtenIn = 'text', subject, toEmail }) => ({
		data: {
			caseId: id, contactId, to: toEmail, from: fromEmail, type: 'message', subject, htmlBody: writtenIn === 'html' ? given : plainToHtml(given), cc, bcc, attachments: files,
		},
	}),
	result: record,
	tidy: tidyEmail,
});

const sendText = operation('sendSms')({
	...shared,
	fields: {
		caseId,
		message,
		fromNumber: senderNumber,
		sendAs,
		timelineId: timelineOfCase,
		toNumber: orContactOfCase(phoneNumber('To Number', { description: 'Recipient with country code. Without this field, the contact of the case.' }), { attribute: 'phone', words: 'phone number with country code', parse: parsePhone }),
	},
	query: ({ sendAs: as = 'user' }) => ({ '-x-user-type': as }),
	// Acquire calls the case's ID a thread's here. Its own example repeats the text under two more names.
	body: ({ caseId: { caseId: id, contactId }, message: given, fromNumber, toNumber, timelineId }) => ({
		From: fromNumber, To: toNumber, Body: given, contactId, threadId: id, timelineId, id, message: given, sms: given, msgType: 'message',
	}),
	result: sentSms,
	tidy: tidySms,
});

function contactEmail(value: unknown): string[] | undefined {
	const address = parseEmail(value);
	return address === undefined ? undefined : [address];
}

/** The whole of it, as long as the text message is within. @throws {ItemError} where it is not */
function sentSms(data: unknown): IDataObject {
	recordAt('data')(data);
	return objectIn(data);
}

export const sendMessage = variants('channel', channel, { chat: sendChat, email: sendMail, sms: sendText });
