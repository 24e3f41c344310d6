import { answerWords, isRejected } from '../answerWords';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

function storedWords(fields: Record<string, unknown>, before: string): string {
	if (!Object.hasOwn(fields, 'city')) return 'the field is gone';
	if (fields.city === '') return 'the field is empty text';
	if (fields.city === null) return 'the field is null';
	return fields.city === before ? 'nothing, the value stays' : 'the field holds another text';
}

/** Fills an attribute and sends the value in its place. */
function emptyValue(value: '' | null): Probe {
	const shown = value === null ? '`null`' : '`""`';
	return {
		question: `What does ${shown} do to a field?`,
		async run({ contact }) {
			const before = `Doctor Town ${value === null ? 2 : 1}`;
			const filled = await contact.set({ city: before });
			if (filled.city !== before) throw new CannotTell('city was not stored');
			const answer = await contact.update({ fields: { city: value } });
			const evidence = `city set to ${shown}: ${answerWords(answer)}`;
			if (isRejected(answer)) return { reading: 'it is rejected', evidence };
			return { reading: storedWords(await contact.fields(), before), evidence };
		},
	};
}

export const emptyText = emptyValue('');
export const nullValue = emptyValue(null);
