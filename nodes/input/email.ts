// One @ with something on both sides and no blanks; what else makes an address, Acquire knows.
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,254}$/u;

/** The trimmed email address, or undefined if the value is none. */
export function parseEmail(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return EMAIL.test(text) && !/\p{Cc}/u.test(text) ? text : undefined;
}

/** Two addresses are the same if they are so without blanks around and without regard to case. */
export function emailKey(email: string): string {
	return email.trim().toLowerCase();
}
