import type { IDataObject } from 'n8n-workflow';
import type { Walked } from '../../walk/walkedOperations';
import { numberOf } from './numbers';
import { ownTable, type RecordTable } from './ownRecords';

/** A record that each item has for itself. */
export interface OwnRecord {
	table: RecordTable;
	/** The one that the sample names. */
	sampleId: number;
	idFor(item: number): number;
}

/** The sample of an operation, in which every item has its own texts and records. */
export interface NumberedSample {
	/** As the workflow holds them: what differs from item to item is an expression. */
	parameters: IDataObject;
	records: OwnRecord[];
	/** True where the item's own requests can be told by its numbers. */
	isNumbered: boolean;
	/** The item's JSON. One that names no record at all has `record` in the place of its id. */
	jsonOf(item: number, record?: string): IDataObject;
}

type Text = (sample: string, number: number) => string;
const withNumber: Text = (sample, number) => `${sample} ${number}`;
const email: Text = (_sample, number) => `soak-${number}@example.com`;
const url: Text = (_sample, number) => `https://hooks.example.com/${number}`;

/** Texts that may differ from the sample's, by the parameters' names. */
const TEXTS: Record<string, Text> = {
	callId: (_sample, number) => `call-${number}`,
	email, emails: email,
	initializeUrl: url, submitUrl: url, url,
	label: withNumber, message: withNumber, name: withNumber, question: withNumber, questions: withNumber, reportName: withNumber, roleName: withNumber, title: withNumber,
	slug: (_sample, number) => `soak-${number}`,
	website: (_sample, number) => `soak-${number}.example`,
};
// Of a list of custom fields, the key says which one.
const TOP_TEXTS: Record<string, Text> = { ...TEXTS, key: (_sample, number) => `soak_${number}` };

type Column = (item: number, record?: string) => unknown;

/** The sample of a walked operation with a number in every text and id that can take one. */
export function numberedSample({ operation, parameters }: Walked): NumberedSample {
	const columns: Column[] = [];
	const records: OwnRecord[] = [];

	function column(of: Column): string {
		columns.push(of);
		return `$json.soak${columns.length - 1}`;
	}

	function ownId(table: RecordTable, sample: unknown): unknown {
		const rank = records.length + 1;
		const idFor = (item: number) => numberOf(item, rank);
		const isLocator = isObject(sample);
		const [first] = String(isLocator ? sample.value : sample).split(',');
		records.push({ table, sampleId: Number(first), idFor });
		if (Array.isArray(sample)) return `={{ [${column((item, record) => record ?? idFor(item))}] }}`;
		const expression = `={{ ${column((item, record) => record ?? String(idFor(item)))} }}`;
		return isLocator ? { ...sample, value: expression } : expression;
	}

	function ownTexts(value: unknown, texts: Record<string, Text>, name = ''): unknown {
		const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
		if (typeof value === 'string') return text === undefined ? value : `={{ ${column((item) => text(value, numberOf(item, 0)))} }}`;
		if (Array.isArray(value)) return value.map((entry) => ownTexts(entry, TEXTS));
		if (!isObject(value) || '__rl' in value) return value;
		return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, ownTexts(inner, TEXTS, member)]));
	}

	const numbered = Object.entries(parameters).map(([name, value]) => {
		const table = name === 'blockValues' && parameters.blockType === 'contact' ? 'contact' : ownTable(operation, name);
		return [name, table === undefined ? ownTexts(value, TOP_TEXTS, name) : ownId(table, value)];
	});
	return {
		parameters: Object.fromEntries(numbered) as IDataObject,
		records,
		isNumbered: columns.length > 0,
		jsonOf: (item, record) => Object.fromEntries(columns.map((of, position) => [`soak${position}`, of(item, record)])) as IDataObject,
	};
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
