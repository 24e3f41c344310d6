import type { IDataObject } from 'n8n-workflow';
import { inputError, ItemError } from '../../input/itemError';
import { objectOrEmpty } from '../../input/object';
import { isExpression } from '../../operations/editorText';
import { type Field, type FieldReading, isLeftOut } from '../../operations/field';
import { Lookup } from '../../operations/lookups';
import { caseOfItem } from '../../records/case/knownCase';
import { endpointRequest } from '../../service/endpointRequest';
import { objectIn } from '../../service/response';

/** An attribute of the contact that a message can go to. */
interface Source<Value> {
	attribute: 'email' | 'phone';
	/** What messages call it: "email address". */
	words: string;
	/** The address that the attribute holds; undefined for one that cannot be used. */
	parse(value: unknown): Value | undefined;
}

/**
 * Where a message goes: as given, or else to the contact of the item's case. From an expression it may not be blank: what is meant for
 * a colleague would go to the customer.
 */
export function orContactOfCase<Value>(field: Field<Value>, { attribute, words, parse }: Source<Value>): Field<Value> {
	return {
		...field,
		isOptional: true,
		property: { ...field.property, required: undefined },
		read(raw, reading: FieldReading) {
			const given = isLeftOut(raw) ? undefined : field.read(raw, reading);
			// A list from an expression may hold nothing but empty text.
			if (given !== undefined && !(Array.isArray(given) && given.length === 0)) return given;
			const { item, label, path } = reading;
			if (isExpression(item.rawParameter(path))) throw inputError(label, `'${label}' is empty, so the message would go to the contact of the case`, `Enter the ${words}. Remove the field to send it to the contact.`);
			const known = caseOfItem(item);
			return new Lookup(`${words} of the contact of ${known.key}`, async (_client, lookups) => {
				const { contactId } = await lookups.share(known);
				const address = parse((await lookups.share(attributesOf(contactId)))[attribute]);
				if (address !== undefined) return address;
				throw new ItemError(`Contact ${contactId} has no ${words} that the message could go to`, {
					description: `Enter it under '${label}'.`,
					details: { parameter: label },
				});
			});
		},
	};
}

/** The attributes of a contact, whichever of them is asked for. */
function attributesOf(contactId: number): Lookup<IDataObject> {
	return new Lookup(`attributes of contact ${contactId}`, async (client) => {
		const { fields } = await client.request(endpointRequest('getContact', contactId, { recordName: `Contact ${contactId}` }), objectIn);
		return objectOrEmpty(fields);
	});
}
