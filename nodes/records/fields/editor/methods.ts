import type { EditorMethods } from '../../../operations/editorMethods';
import { columnsOrReason, optionsOrReason } from '../../../operations/editorReasons';
import { FIELD_METHODS } from '../methodNames';
import type { RecordFields } from '../recordFields';
import { columnsToSet, columnsToUpdate } from './columns';
import { clearableOptions, customAttributeOptions, outputOptions } from './lists';

/** What the lists of a record's fields need of the node. */
export function fieldMethods(kind: RecordFields): EditorMethods {
	return {
		loadOptions: {
			[FIELD_METHODS.attributes]: optionsOrReason(async (context) => await customAttributeOptions(kind, context)),
			[FIELD_METHODS.clearable]: optionsOrReason(async (context) => await clearableOptions(kind, context)),
			[FIELD_METHODS.output]: optionsOrReason(async (context) => await outputOptions(kind, context)),
		},
		resourceMapping: {
			[FIELD_METHODS.columnsToSet]: columnsOrReason(async (context) => await columnsToSet(kind, context)),
			[FIELD_METHODS.columnsToUpdate]: columnsOrReason(async (context) => await columnsToUpdate(kind, context)),
		},
	};
}
