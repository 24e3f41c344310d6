type Fields = Record<string, unknown>;

/** @throws with the names of the fields of a contact whose value is not the wanted one, those that are not wanted included */
export function requireFields(actual: Fields, wanted: Fields): void {
	const names = new Set([...Object.keys(actual), ...Object.keys(wanted)]);
	const wrong = [...names].filter((name) => actual[name] !== wanted[name]);
	if (wrong.length > 0) throw new Error(`The contact is not as the form said: ${wrong.join(', ')}`);
}
