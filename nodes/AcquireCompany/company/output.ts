import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { objectOrEmpty } from '../../input/object';
import type { WorkflowItem } from '../../operations/operation';
import { OUTPUT_FIELDS, outputProperties, outputRecord, readOutput } from '../../operations/output';
import type { RecordBody } from '../../records/fields/body';
import { countryOf } from '../../records/fields/country';
import { FIELD_METHODS } from '../../records/fields/methodNames';
import { editorMethods } from '../editorMethods';

/** What the Simplified output of a company may hold; what was written comes first. */
export const SIMPLIFIED_COMPANY = ['name', 'website', 'industry', 'city', 'state', 'country', 'revenue', 'employees', 'dateCreated', 'dateUpdated'];

/** Where the fields of Selected Fields are chosen. */
export const outputList = { method: FIELD_METHODS.output, methods: editorMethods };

/** How a returned company is put into the item. */
export const companyOutputProperties: INodeProperties[] = outputProperties('simple', outputList.method);

/** A company without nesting: its attributes beside its own columns, the country by its name. */
export function tidyCompany(row: IDataObject): IDataObject {
	const fields = objectOrEmpty(row.fields);
	const country = countryOf(fields);
	return { ...fields, ...row, ...(country !== undefined && { country }) };
}

/** How a company that Acquire returned becomes an item's JSON; see readOutput. @throws {ItemError} */
export function companyOutput(item: WorkflowItem, { fields = {} }: RecordBody): (company: IDataObject) => IDataObject {
	const choice = readOutput(item, 'simple', OUTPUT_FIELDS);
	const simplified = [...Object.keys(fields), ...SIMPLIFIED_COMPANY];
	return (company) => (choice.kind === 'raw' ? company : outputRecord(tidyCompany(company), choice, simplified));
}
