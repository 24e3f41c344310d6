import type { ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import type { EditorMethods } from '../../../operations/editorMethods';
import { columnsOrReason, optionsOrReason } from '../../../operations/editorReasons';
import { methodNames } from '../methodNames';
import type { RecordFields } from '../recordFields';
import { columnsToSet, columnsToUpdate } from './columns';
import { clearableOptions, customAttributeOptions, outputOptions } from './lists';

/** What the lists of a record's fields need of the node. */
export function fieldMethods(kind: RecordFields): EditorMethods {
	const names = methodNames(kind);
	const options = (list: (kind: RecordFields, context: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>) =>
		optionsOrReason(async function (this: ILoadOptionsFunctions) {
			return await list(kind, this);
		});
	const columns = (list: (kind: RecordFields, context: ILoadOptionsFunctions) => Promise<ResourceMapperFields>) =>
		columnsOrReason(async function (this: ILoadOptionsFunctions) {
			return await list(kind, this);
		});
	return {
		loadOptions: { [names.attributes]: options(customAttributeOptions), [names.clearable]: options(clearableOptions), [names.output]: options(outputOptions) },
		resourceMapping: { [names.updateColumns]: columns(columnsToUpdate), [names.setColumns]: columns(columnsToSet) },
	};
}
