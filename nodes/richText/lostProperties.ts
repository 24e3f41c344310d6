import { beginning } from '../input/beginning';

/** Tells `lost` of the properties of a block, link or image that Markdown has no form for. `what`: e.g. "an image". */
export function listLostProperties(what: string, data: Readonly<Record<string, unknown>> | undefined, kept: readonly string[], lost: (what: string) => void): void {
	for (const [name, value] of Object.entries(data ?? {})) {
		if (!kept.includes(name) && value !== null && value !== undefined && value !== '') lost(`the property ${beginning(name, 60)} of ${what}`);
	}
}
