import { parseEmail } from '../../input/email';
import { parseId } from '../../input/identifier';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import { choice } from '../../operations/fields/choice';
import { textBox } from '../../operations/fields/text';
import { listParameter } from '../../operations/listParameter';
import { outputRecord } from '../../operations/output';
import { severalCalls } from '../../operations/severalCalls';
import { contactKey } from '../../records/contact/contactIds';
import { endOfBlock, SIMPLIFIED_BLOCK } from './fields';
import { type Blocked, sendBlock } from './requests';

const TYPE = 'Block';
const VALUES = 'Values';

export const createBlock = severalCalls({
	resource: 'blockedVisitor',
	value: 'create',
	action: 'Block visitors',
	description: 'Block contacts, email addresses or IP addresses until a date',
	reachesPeople: true,
	endpoint: 'createBlockedVisitor',
	simplified: SIMPLIFIED_BLOCK,
	defaultOutput: 'raw',
	fields: {
		blockType: choice(TYPE, ['contact', 'email', 'ip'], { names: { contact: 'Contacts', email: 'Email Addresses', ip: 'IP Addresses' } }),
		blockValues: textBox(
			VALUES,
			{ placeholder: 'e.g. 101, 102', description: 'What to block: contact IDs, email addresses or IP addresses, separated by commas, or an array from an expression' },
			listParameter,
		),
		blockUntil: endOfBlock,
	},
	planFor({ blockType, blockValues, blockUntil: blockTill }, output) {
		const blocked = readValues(blockType, blockValues);
		return {
			kind: 'ready',
			// Of two blocks of one visitor, the later item's date is to hold.
			orderingKeys: blocked.type === 'contact' ? blocked.data.map(contactKey) : blocked.data.map((address) => `Address ${address.toLowerCase()}`),
			execute: async ({ client }) => (await sendBlock(client, { ...blocked, blockTill })).map((row) => outputRecord(row, output, SIMPLIFIED_BLOCK)),
		};
	},
});

function readValues(type: Blocked['type'], entries: unknown[]): Blocked {
	if (type === 'contact') return { type, data: each(entries, (entry) => parseId(entry) ?? invalidEntry(entry, 'an ID')) };
	if (type === 'email') return { type, data: each(entries, (entry) => parseEmail(entry) ?? invalidEntry(entry, 'an email address')) };
	return { type, data: each(entries, (entry) => parseIp(entry) ?? invalidEntry(entry, 'an IP address')) };
}

/** Each value once. */
function each<Value>(entries: unknown[], read: (entry: unknown) => Value): Value[] {
	return [...new Set(entries.map(read))];
}

/** An IPv4 or IPv6 address; whether it exists, Acquire knows. */
function parseIp(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value : '';
	const isIpv4 = /^(\d{1,3})(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
	return isIpv4 || (/^[\da-f.]*:[\da-f:.]*$/i.test(text) && URL.canParse(`http://[${text}]/`)) ? text : undefined;
}

function invalidEntry(entry: unknown, wanted: string): never {
	throw inputError(VALUES, `An entry of '${VALUES}' is not ${wanted}: ${quote(entry)}`, `Correct it, or choose another kind of value under '${TYPE}'.`);
}
