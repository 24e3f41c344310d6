import { type Answer, send } from './post';

/** Asks as Acquire does, with JSON; without a body, with GET. */
export async function ask(url: string, body?: object, headers: Array<[string, string]> = []): Promise<Answer & { json: unknown }> {
	const answer = await send(url, body === undefined ? { method: 'GET', headers, body: Buffer.alloc(0) } : { headers: [['Content-Type', 'application/json'], ...headers], body: Buffer.from(JSON.stringify(body)) });
	return { ...answer, json: parsed(answer.text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
