import { inputError } from '../../input/itemError';
import { operation } from '../../operations/defineOperation';
import { acknowledgement } from '../../operations/results';
import { blankable, optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { wholeNumber } from '../../operations/fields/number';
import { text } from '../../operations/fields/text';

const resource = 'phoneCall';
const shared = { resource, unknownEffect: 'The event may have been recorded', result: acknowledgement } as const;
const AGENT_EMAIL = 'Agent Email';
const EMAIL = { placeholder: 'e.g. nathan@example.com', description: 'Email address of the agent. An incoming call may ring without one.' };
const agentEmail = text(AGENT_EMAIL, EMAIL);
const NEWLY_REQUIRED = "Acquire's newer documentation requires it";
const call = {
	from: text('From', { placeholder: 'e.g. +12025550100', description: "Caller's number with country code" }),
	to: text('To', { placeholder: 'e.g. +12025550101', description: "Callee's number with country code" }),
	callId: text('Call ID', { placeholder: 'e.g. call-0001', description: 'The same text in all events of one call' }),
};
const direction = choice('Direction', ['incoming', 'outgoing']);

const reportQueued = operation('reportCallInQueue')({
	...shared,
	value: 'reportQueued',
	action: 'Report a queued phone call',
	description: 'Tell Acquire that a call in another phone system is now queued. The API key is not sent.',
	fields: call,
	body: ({ from, to, callId }) => ({ From: from, To: to, CallId: callId }),
});

const reportRinging = operation('reportCallRinging')({
	...shared,
	value: 'reportRinging',
	action: 'Report a ringing phone call',
	description: 'Tell Acquire that a call in another phone system is ringing. The API key is not sent.',
	fields: { ...call, direction, agentEmail: blankable(agentEmail) },
	body({ from, to, callId, direction: way, agentEmail: email }) {
		if (way === 'outgoing' && email === undefined) throw inputError(AGENT_EMAIL, `'${AGENT_EMAIL}' is empty`, 'An outgoing call needs the email address of its agent.');
		return { From: from, To: to, CallId: callId, Direction: way, ...(email !== undefined && { email }) };
	},
});

const reportAnswered = operation('reportCallAnswered')({
	...shared,
	value: 'reportAnswered',
	action: 'Report an answered phone call',
	description: 'Tell Acquire that an agent answered a call in another phone system. The API key is not sent.',
	fields: { ...call, direction, agentEmail },
	body: ({ from, to, callId, direction: way, agentEmail: email }) => ({ From: from, To: to, CallId: callId, Direction: way, email }),
});

const reportEnded = operation('reportCallEnd')({
	...shared,
	value: 'reportEnded',
	action: 'Report an ended phone call',
	description: 'Tell Acquire that a call in another phone system ended, and how. The API key is not sent.',
	fields: {
		...call,
		direction,
		callStatus: choice('Call Status', ['completed', 'busy', 'canceled', 'failed', 'no-answer']),
		agentEmail: optional(text(AGENT_EMAIL, { ...EMAIL, description: `Email address of the agent. ${NEWLY_REQUIRED} for outgoing calls.` })),
		duration: optional(wholeNumber('Duration (Seconds)', { description: NEWLY_REQUIRED })),
		recordingUrl: optional(text('Recording URL', { placeholder: 'e.g. https://recordings.example.com/call-0001.mp3', description: NEWLY_REQUIRED })),
	},
	body: ({ from, to, callId, direction: way, callStatus, agentEmail: email, duration, recordingUrl }) => ({
		From: from,
		To: to,
		CallId: callId,
		CallStatus: callStatus,
		Direction: way,
		email,
		RecordingUrl: recordingUrl,
		Duration: duration === undefined ? undefined : String(duration),
	}),
});

export const phoneCallOperations = [reportAnswered, reportEnded, reportQueued, reportRinging];
