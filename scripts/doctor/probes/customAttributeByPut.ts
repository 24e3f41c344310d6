import { isObject } from '../../../nodes/input/object';
import { contactFields } from '../../../nodes/AcquireContact/contact/fields/contactFields';
import { readAttribute } from '../../../nodes/records/attribute/attribute';
import { readPages } from '../../../nodes/service/pages';
import type { Connection } from '../connection';
import { attributeList, fetchPage } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';
import { answerWords, isForbidden, isRejected } from '../answerWords';

const pageSize = 100;
const text = 'n8n doctor';

/** The key of a custom attribute of contacts and a value that it takes; undefined if the account has none that is known to take one. */
async function settableAttribute(connection: Connection): Promise<{ key: string; value: string; kind: string } | undefined> {
	const rows = readPages(
		async (range) => {
			const page = await fetchPage(attributeList, connection, range);
			return { rows: page.rows, total: page.count };
		},
		attributeList.identify,
		pageSize,
	);
	let choice: { key: string; value: string; kind: string } | undefined;
	for await (const row of rows) {
		const attribute = readAttribute(row, contactFields);
		if (attribute === undefined || contactFields.isStandard(attribute.key) || row.system === 'yes') continue;
		const input = isObject(row.config) && isObject(row.config.input) ? row.config.input : {};
		const takesAnyText = (input.validationFormat ?? 'any') === 'any';
		if (attribute.inputType === 'text' && takesAnyText) return { key: attribute.key, value: text, kind: 'text' };
		if (attribute.inputType === 'radio' && attribute.options.length > 0) {
			choice ??= { key: attribute.key, value: attribute.options[0], kind: 'radio' };
		}
	}
	return choice;
}

/** Sets a custom attribute of the account on the doctor's contact. Its definition is not touched. */
export const customAttributeByPut: Probe = {
	question: 'Can an update set a custom attribute?',
	async run(account) {
		const attribute = await settableAttribute(account);
		if (!attribute) throw new CannotTell('the account has no custom text or radio attribute of contacts');
		const answer = await account.contact.update({ fields: { [attribute.key]: attribute.value } });
		if (isForbidden(answer)) throw new CannotTell('the key may not set it');
		if (answer.status >= 500) throw new CannotTell(`the update failed: ${answerWords(answer)}`);
		const stored = (await account.contact.fields())[attribute.key];
		const evidence = `${attribute.kind} attribute: ${answerWords(answer)}`;
		if (isRejected(answer)) return { reading: 'no, it is rejected', evidence };
		if (stored === attribute.value) return { reading: 'yes', evidence: `${evidence}, stored` };
		return { reading: stored === undefined || stored === null ? 'no, it is ignored' : 'yes, but changed', evidence };
	},
};
