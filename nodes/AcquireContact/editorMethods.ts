import type { EditorMethods } from '../operations/editorMethods';
import { searchContacts } from '../records/contact/search';
import { fieldMethods } from '../records/fields/editor/methods';
import { contactFields } from './contact/fields/contactFields';

/** What the lists of this node's hand-written operations need of it. */
export const editorMethods: EditorMethods = { listSearch: { searchContacts }, ...fieldMethods(contactFields) };
