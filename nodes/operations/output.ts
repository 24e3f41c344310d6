import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { inputError } from '../input/itemError';
import { parseKeys } from '../input/list';
import { isObject } from '../input/object';
import { quote } from '../input/quote';
import { CHOOSE_IDS } from './editorText';
import type { WorkflowItem } from './operation';

export type OutputKind = 'raw' | 'selected' | 'simple';

/** What an item wants of a returned record. */
export interface OutputChoice {
	kind: OutputKind;
	/** The fields to keep, for `selected`. */
	keys: string[];
}

/** The display name of the fields of Selected Fields where they are chosen from a list. */
export const OUTPUT_FIELDS = 'Output Field Names or IDs';
const FIELD_NAMES = 'Output Fields';

/** `output` and, beneath it, the fields of Selected Fields: chosen from a list where `listMethod` names one, else typed. */
export function outputProperties(defaultKind: OutputKind, listMethod?: string): INodeProperties[] {
	return [
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{ name: 'Raw', value: 'raw', description: 'Everything that Acquire returns, as it is' },
				{ name: 'Selected Fields', value: 'selected', description: 'The ID and the fields that you choose' },
				{ name: 'Simplified', value: 'simple', description: 'The main fields, without nesting' },
			],
			default: defaultKind,
		},
		{
			...(listMethod === undefined
				? { displayName: FIELD_NAMES, type: 'string', default: '', placeholder: 'e.g. id, dateCreated', description: 'Names of the fields to return, separated by commas, as the output Raw shows them' }
				: {
						displayName: OUTPUT_FIELDS,
						type: 'multiOptions',
						typeOptions: { loadOptionsMethod: listMethod },
						default: [],
						description: CHOOSE_IDS,
					}),
			name: 'outputFields',
			displayOptions: { show: { output: ['selected'] } },
		} as INodeProperties,
	];
}

/**
 * What the item wants of the record. `fieldsName` is the display name of its list of fields.
 * @throws {ItemError} for Selected Fields without a field, or fields that are no list
 */
export function readOutput(item: WorkflowItem, defaultKind: OutputKind, fieldsName = FIELD_NAMES): OutputChoice {
	const kind = item.parameter('output', defaultKind);
	if (kind === 'raw' || kind === 'simple') return { kind, keys: [] };
	if (kind !== 'selected') throw inputError('Output', `'Output' must be one of raw, simple, selected: ${quote(kind)}`);
	const keys = parseKeys(item.parameter('outputFields', []), fieldsName);
	if (keys.length > 0) return { kind, keys };
	throw inputError(fieldsName, "'Output' is Selected Fields, but no field is selected", `Choose at least one under '${fieldsName}', or set 'Output' to Simplified.`);
}

/** Those of the keys that the record has as members of its own, in the order of the keys. */
export function pick(record: IDataObject, keys: readonly string[]): IDataObject {
	return Object.fromEntries(keys.filter((key) => Object.hasOwn(record, key) && record[key] !== undefined).map((key) => [key, record[key]]));
}

/**
 * The record as the item wants it: unchanged, its `simplified` columns, or the selected ones. The id is always kept. The
 * simplified column "user.name" is the name within `user`, and comes as `userName`. What is said `beside` the record stands
 * there too, but can be left out as a field that is not selected.
 */
export function outputRecord(record: IDataObject, { kind, keys }: OutputChoice, simplified: readonly string[], beside?: IDataObject): IDataObject {
	if (kind === 'raw') return beside === undefined ? record : { ...record, ...beside };
	if (kind === 'selected') return pick({ ...record, ...beside }, [...new Set(['id', ...keys])]);
	const nested = simplified.filter((column) => column.includes('.')).map((column) => column.split('.'));
	const flattened = Object.fromEntries(
		nested.flatMap(([outer, inner]) => {
			const holder = record[outer];
			return isObject(holder) && holder[inner] !== undefined ? [[outer + inner[0].toUpperCase() + inner.slice(1), holder[inner]]] : [];
		}),
	);
	return { ...pick(record, ['id', ...simplified]), ...flattened, ...beside };
}
