import type { EditorMethods } from '../../operations/editorMethods';
import { columnsOrReason, optionsOrReason } from '../../operations/editorReasons';
import { searchAttributes } from '../../records/attribute/search';
import { searchContacts } from '../../records/contact/search';
import { getContactColumns, getContactColumnsToSet } from './contactColumns';
import { getClearableFields, getContactAttributes, getOutputFields } from './fieldLists';

/** What the lists of this node's hand-written operations need of it. */
export const editorMethods: EditorMethods = {
	listSearch: { searchAttributes, searchContacts },
	loadOptions: {
		getClearableFields: optionsOrReason(getClearableFields),
		getContactAttributes: optionsOrReason(getContactAttributes),
		getOutputFields: optionsOrReason(getOutputFields),
	},
	resourceMapping: {
		getContactColumns: columnsOrReason(getContactColumns),
		getContactColumnsToSet: columnsOrReason(getContactColumnsToSet),
	},
};
