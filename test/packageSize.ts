/** What the package may take at most, unpacked, in kilobytes. */
export const MAX_UNPACKED_KB = 500;

/** Bytes as kilobytes, a thousand bytes each. */
export function kilobytes(bytes: number): number {
	return bytes / 1000;
}
