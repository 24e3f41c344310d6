/** The value as JSON text; empty where there is none, as for undefined, or where the value is nested too deeply to write. */
export function jsonText(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}
