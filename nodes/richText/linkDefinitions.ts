import type { Link } from './link';
import { targetAt } from './linkTarget';

const DEFINITION = /^ {0,3}\[(?!\^)((?:[^[\]\\]|\\.)+)\]:[ \t]*(\S.*)$/;
const LABEL = /\[((?:[^[\]\\]|\\.)*)\]/sy;

/** The links that a text of Markdown defines on lines of their own, `[label]: address "title"`, and refers to by their labels. */
export class LinkDefinitions {
	private readonly links = new Map<string, { link: Link; label: string; isUsed: boolean }>();

	/** Takes a definition; false for any other line. The first one of a label counts. */
	add(line: string): boolean {
		const [, label = '', rest = ''] = DEFINITION.exec(line) ?? [];
		const name = nameOf(label);
		const target = `(${rest.trimEnd()})`;
		const read = targetAt(target, 0);
		if (name === '' || read?.end !== target.length) return false;
		if (!this.links.has(name)) this.links.set(name, { link: read.link, label, isUsed: false });
		return true;
	}

	/**
	 * The link of `[text][label]`, `[label][]` or `[label]`, the first bracket of which ends before the index, and where it ends.
	 * `text`: what stands within that bracket; empty if that is no label.
	 */
	referenceAt(source: string, index: number, text: string): { link: Link; end: number } | undefined {
		if (this.links.size === 0) return undefined;
		const second = new RegExp(LABEL);
		second.lastIndex = index;
		const label = second.exec(source)?.[1] ?? '';
		const found = this.links.get(nameOf(label) || nameOf(text));
		if (found === undefined) return undefined;
		found.isUsed = true;
		return { link: found.link, end: Math.max(index, second.lastIndex) };
	}

	/** The labels that nothing has referred to. */
	unused(): string[] {
		return [...this.links.values()].filter(({ isUsed }) => !isUsed).map(({ label }) => label);
	}
}

function nameOf(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
