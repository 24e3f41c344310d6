import type { IncomingHttpHeaders } from 'node:http';
import { fastify } from 'fastify';
import type { IDataObject } from 'n8n-workflow';

/** A call of one of the model's tools. */
export interface ToolCall {
	tool: string;
	arguments: IDataObject;
}

/** What the model does next: it calls its only tool with these arguments (once each), it calls tools by name, or it answers in words. */
export type Turn = { calls: IDataObject[] } | { toolCalls: ToolCall[] } | { say: string };

/** Makes a turn out of what the model has just read: the user's words at first, then the tool's answers to its last calls. */
export type TurnAfter = (read: string) => Turn;

interface Message {
	role: 'system' | 'user' | 'assistant' | 'tool';
	content: string | null;
	tool_calls?: Array<{ id: string }>;
	/** The call that a tool's answer belongs to. */
	tool_call_id?: string;
}

/** A request as the model received it. */
export interface ModelRequest {
	headers: IncomingHttpHeaders;
	body: {
		stream?: boolean;
		messages: Message[];
		tools?: Array<{ type: string; function: { name: string; description: string; parameters: object } }>;
	};
}

/** A server that speaks OpenAI's chat completions, with a script for a model. */
export interface ScriptedModel {
	/** For the Base URL of n8n's OpenAI credential. */
	url: string;
	/** Every request since `play`, in order. */
	received: ModelRequest[];
	/** Begins a conversation: what the model does, turn by turn. */
	play(turns: TurnAfter[]): void;
	stop(): Promise<void>;
}

/**
 * Starts the model on a free loopback port. A request that the script has no turn for, or a turn that throws, is answered
 * with 400, which n8n's OpenAI node does not send again.
 */
export async function startScriptedModel(): Promise<ScriptedModel> {
	const received: ModelRequest[] = [];
	let script: TurnAfter[] = [];

	const app = fastify({ forceCloseConnections: true });
	app.setErrorHandler<Error>(async ({ message }, _request, reply) => await reply.code(400).send({ error: { message } }));
	app.post<{ Body: ModelRequest['body'] }>('/v1/chat/completions', async ({ headers, body }) => {
		const knownMessages = received.at(-1)?.body.messages.length ?? 0;
		const turnAfter = script[received.length];
		received.push({ headers, body });
		if (body.stream) throw new Error('The scripted model does not stream');
		if (turnAfter === undefined) throw new Error(`The script ends after ${script.length} turns`);
		const news = body.messages.slice(knownMessages).filter(({ role }) => role === 'user' || role === 'tool');
		return completion(turnAfter(news.map(({ content }) => content).join('\n')), body, received.length);
	});
	const address = await app.listen({ host: '127.0.0.1', port: 0 });

	return {
		url: `${address}/v1`,
		received,
		play(turns) {
			script = turns;
			received.length = 0;
		},
		stop: async () => await app.close(),
	};
}

function completion(turn: Turn, { tools }: ModelRequest['body'], number: number): object {
	const only = tools?.[0].function.name ?? '';
	const message =
		'say' in turn
			? { role: 'assistant', content: turn.say }
			: {
					role: 'assistant',
					content: null,
					tool_calls: ('calls' in turn ? turn.calls.map((call) => ({ tool: only, arguments: call })) : turn.toolCalls).map((call, index) => ({
						id: `call_${number}_${index}`,
						type: 'function',
						function: { name: call.tool, arguments: JSON.stringify(call.arguments) },
					})),
				};
	return {
		id: `chatcmpl-${number}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: 'say' in turn ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
