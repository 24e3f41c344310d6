/** Text of digits, with a sign or without, as a number; anything else as it is. Number() alone takes "30.000", as many write thirty thousand, for 30. */
export function numberOfDigits(value: unknown): unknown {
	return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
}
