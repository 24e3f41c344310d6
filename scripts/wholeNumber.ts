export const LAST_PORT = 65_535;

/** A whole number given as the text of a flag. Throws if it is none or above `most`. */
export function wholeNumber(flag: string, text: string, most: number): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value > most) throw new Error(`--${flag} takes a whole number up to ${most}, not "${text}".`);
	return value;
}
