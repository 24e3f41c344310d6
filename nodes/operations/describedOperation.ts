import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint } from '../service/endpoint';
import type { ErasedDefinition } from './definition';
import { editorMethods } from './editorMethods';
import { fieldProperties } from './field';
import { noticeProperty } from './notice';
import type { Operation, WorkflowItem } from './operation';
import { OUTPUT_FIELDS, type OutputChoice, type OutputKind, outputProperties, readOutput } from './output';
import { optionsCollection, pagedOptions, pagesAtOnceOption } from './requestOptions';
import { limitProperties } from './resultLimit';
import { titleCase } from './titleCase';

// One object for all operations: the menu recognizes the same object faster than an equal one.
const OUTPUTS: Record<OutputKind, INodeProperties[]> = { raw: outputProperties('raw'), selected: outputProperties('selected'), simple: outputProperties('simple') };

// What n8n's own nodes call them.
const USUAL_NAMES: Readonly<Record<string, string>> = { getAll: 'Get Many', upsert: 'Create or Update' };

/** What menu and panel show of an operation, whatever it sends. */
export type Described = Pick<
	ErasedDefinition,
	'resource' | 'value' | 'name' | 'action' | 'description' | 'fields' | 'list' | 'simplified' | 'defaultOutput' | 'outputList' | 'ownOptions' | 'destructive' | 'reachesPeople' | 'notice'
>;

/** The operation as it is described, with the plan of an item. `endpoint`: the call that it is about. */
export function describedOperation(endpoint: Endpoint, definition: Described, plan: Operation['plan']): Operation {
	const { resource, value, name = USUAL_NAMES[value] ?? titleCase(value), action, description = action, fields, simplified, destructive, reachesPeople, outputList } = definition;
	return {
		resource,
		value,
		name,
		action,
		description,
		endpoint,
		simplified,
		destructive: destructive !== undefined,
		reachesPeople,
		properties: propertiesOf(definition),
		methods: editorMethods([...Object.values(fields), ...(outputList ? [outputList] : [])]),
		plan,
	};
}

/** How the item wants what is returned; as it comes where the operation returns no record. @throws {ItemError} */
export function outputOf({ simplified, defaultOutput = 'simple', outputList }: Described, item: WorkflowItem): OutputChoice {
	return simplified ? readOutput(item, defaultOutput, outputList && OUTPUT_FIELDS) : { kind: 'raw', keys: [] };
}

/** The properties, in the order of the panel. */
function propertiesOf({ fields, value, list, simplified, defaultOutput = 'simple', outputList, ownOptions, destructive, notice }: Described): INodeProperties[] {
	const { required, collection } = fieldProperties(fields, value);
	const output = outputList ? outputProperties(defaultOutput, outputList.method) : OUTPUTS[defaultOutput];
	return [
		...(destructive === undefined ? [] : [noticeProperty('destructiveNotice', destructive)]),
		...(notice === undefined ? [] : [noticeProperty('notice', notice)]),
		...required,
		...(list ? limitProperties : []),
		...collection,
		...(simplified ? output : []),
		optionsOf(list !== undefined && list !== true, ownOptions),
	];
}

function optionsOf(isPaged: boolean, own: readonly INodeProperties[] = []): INodeProperties {
	if (isPaged && own.length === 0) return pagedOptions;
	return optionsCollection(...own, ...(isPaged ? [pagesAtOnceOption] : []));
}
