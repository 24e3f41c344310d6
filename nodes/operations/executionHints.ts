import type { IExecuteFunctions } from 'n8n-workflow';
import { escapeTags } from '../input/escapeHtml';
import { listed } from '../input/listed';
import { ranges } from './ranges';

const MAX_SPANS = 10;

/** A hint that is put together from what single items say. `counts`: how many items gave each name, in the order in which the names came. */
export type GatheredHint = (counts: ReadonlyMap<string, number>, itemCount: number) => string;

/** The hint that says the same of each name that items give. */
export function ofEach(said: string): GatheredHint {
	return (names) => `${said}: ${listed([...names.keys()])}`;
}

/** The hint for records that Acquire changed but did not return afterwards. `changed`: what was done, e.g. "Closed". Names are gathered as "case 5 (reason)". */
export function notReadAfterwards(changed: string): GatheredHint {
	return ofEach(`${changed} but could not be read afterwards`);
}

/** The hint for failed items, by input index, that n8n makes no other attempt for. */
export function notSentAgain(indexes: readonly number[]): string {
	return `'Retry On Fail' does not send ${ranges(indexes, MAX_SPANS)} again: with 'Continue', n8n makes another attempt only if the first output item is an error`;
}

/** What the user should know about a run although nothing of it failed: n8n shows it above the node's output. */
export class ExecutionHints {
	private readonly messages = new Set<string>();

	private readonly forModelAlone = new Set<string>();

	private readonly gathered = new Map<GatheredHint, Map<string, number>>();

	constructor(
		private readonly context: Pick<IExecuteFunctions, 'addExecutionHints'>,
		private readonly itemCount = 1,
	) {}

	/** Each message is shown once a run, however many items give it. */
	add(message: string): void {
		this.messages.add(message);
	}

	/** What a person sees in the node's settings, and a model that calls it as a tool does not. */
	tellModel(message: string): void {
		this.forModelAlone.add(message);
	}

	/** The hint is shown once a run, with the names that items give it. An item gives each name once. */
	gather(hint: GatheredHint, name: string): void {
		const counts = this.gathered.get(hint) ?? new Map<string, number>();
		this.gathered.set(hint, counts.set(name, (counts.get(name) ?? 0) + 1));
	}

	/** Every message so far, each once. With an `itemCount` of 1, none says of how many items it is. */
	all(itemCount = this.itemCount): string[] {
		const gathered = [...this.gathered].map(([hint, counts]) => hint(counts, itemCount));
		return [...new Set([...this.messages, ...gathered])];
	}

	/** What a model should know of a tool's run: n8n hands it the output alone. */
	forModel(): string[] {
		return [...this.all(), ...this.forModelAlone];
	}

	/** To be called once, when the run has ended. n8n shows a hint as HTML, and names in it may be anybody's. */
	show(): void {
		for (const message of this.all()) this.context.addExecutionHints({ message: escapeTags(message), type: 'warning', location: 'outputPane' });
	}
}
