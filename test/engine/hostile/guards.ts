import { inspect } from 'node:util';
import type { Sandbox } from '../../sandbox';
import type { WorkflowRun } from '../harness/runWorkflow';

const PROTOTYPES: Record<string, object> = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype, String: String.prototype };

/** Everything that hangs on the prototypes that a crafted key would reach. */
export function prototypeMembers(): Record<string, string[]> {
	return Object.fromEntries(Object.entries(PROTOTYPES).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).map(String)]));
}

/** Every text in a value, hidden members and causes of errors included. */
export function allText(value: unknown): string {
	return inspect(value, { depth: 60, showHidden: true, maxStringLength: null, maxArrayLength: null, breakLength: Number.POSITIVE_INFINITY });
}

/** The forms of the key that the text holds: as it is, as some write it in JSON, within a URL, and as base64. */
export function formsIn(text: string, key: string): string[] {
	const base64 = Buffer.from(key).toString('base64').replace(/=+$/, '');
	const forms = new Set([key, key.replaceAll('/', '\\/'), encodeURIComponent(key), base64]);
	return [...forms].filter((form) => text.includes(form));
}

// What a program says when it stumbles.
const STUMBLED = /undefined|\[object|is not a function|Cannot (read|convert)|call stack|Unexpected (token|end)|NaN/;

/** True for a message to people, with what it quotes of input or answer left out of account. */
export function isClear(message: string): boolean {
	const own = message.replaceAll(/"(\\.|[^"\\])*"/g, '…').split(': ')[0];
	return own.length >= 10 && !STUMBLED.test(own) && message.length < 1_000;
}

/** What a run shows the user of its rejections: messages of the error, or of the items on the error output. */
export function rejections(run: WorkflowRun, nodeName: string): string[] {
	const { message } = run.nodeError(nodeName) ?? {};
	const ofItems = run.json(nodeName, 1).map(({ error }) => String(error));
	return message === undefined ? ofItems : [...ofItems, message];
}

/** The distinct paths that the account was asked for. */
export function pathsOf({ journal }: Sandbox): string[] {
	return [...new Set(journal.map(({ path }) => path))];
}
