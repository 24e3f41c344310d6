import type { IDataObject } from 'n8n-workflow';
import { type Block, sendBlock } from './requests';
import { blockUntil } from './blockUntil';
import { blockUntilProperty } from './properties';
import { parseEmail } from '../../input/email';
import { requireId } from '../../input/identifier';
import { quote } from '../../input/quote';
import { splitList } from '../../input/list';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { refuseInput } from '../../input/itemError';

const TYPE = 'Block';
const VALUES = 'Values';

export const create: Operation = {
	resource: 'blockedVisitor',
	value: 'create',
	name: 'Create',
	action: 'Block visitors',
	description: 'Block contacts, e-mail addresses or IP addresses until a date',
	properties: [
		{
			displayName: TYPE,
			name: 'blockType',
			type: 'options',
			options: [
				{ name: 'Contacts', value: 'contact' },
				{ name: 'Email Addresses', value: 'email' },
				{ name: 'IP Addresses', value: 'ip' },
			],
			default: 'contact',
		},
		{
			displayName: VALUES,
			name: 'blockValues',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 101, 102',
			description: 'What to block, separated by commas: contact IDs, e-mail addresses or IP addresses. A list from an expression works too.',
		},
		blockUntilProperty,
		optionsCollection(...requestOptions),
	],
	plan(item) {
		const type = item.parameter('blockType', 'contact');
		const entries = splitList(item.parameter('blockValues'), VALUES);
		if (entries.length === 0) throw refuseInput(VALUES, `'${VALUES}' is empty`, 'Give at least one value.');
		const block: Block = {
			...readValues(type, entries),
			blockTill: blockUntil(item.parameter('blockUntil'), item.timezone, Date.now()),
		};
		return {
			concerns: block.type === 'contact' ? (block.data as number[]).map((id) => ({ id })) : [],
			carryOut: async ({ client }): Promise<IDataObject[]> => await sendBlock(client, block),
		};
	},
};

function readValues(type: unknown, entries: unknown[]): Pick<Block, 'type' | 'data'> {
	if (type === 'contact') return { type, data: entries.map((entry) => requireId(entry, VALUES)) };
	if (type === 'email') return { type, data: entries.map((entry) => parseEmail(entry) ?? strange(entry, 'an e-mail address')) };
	if (type === 'ip') return { type, data: entries.map((entry) => parseIp(entry) ?? strange(entry, 'an IP address')) };
	throw refuseInput(TYPE, `'${TYPE}' is none of contact, email and ip: ${quote(type)}`);
}

/** An IPv4 or IPv6 address; whether it exists, Acquire knows. */
function parseIp(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value : '';
	const isIpv4 = /^(\d{1,3})(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
	return isIpv4 || (text.includes(':') && URL.canParse(`http://[${text}]/`)) ? text : undefined;
}

function strange(entry: unknown, wanted: string): never {
	throw refuseInput(VALUES, `An entry of '${VALUES}' is not ${wanted}: ${quote(entry)}`);
}
