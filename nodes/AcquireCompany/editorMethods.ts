import type { EditorMethods } from '../operations/editorMethods';
import { searchCompanies } from '../records/company/search';
import { fieldMethods } from '../records/fields/editor/methods';
import { companyFields } from './company/fields/companyFields';

/** What the lists of this node's hand-written operations need of it. */
export const editorMethods: EditorMethods = { listSearch: { searchCompanies }, ...fieldMethods(companyFields) };
