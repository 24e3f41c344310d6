import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import type { ExecutionHints } from '../../../../nodes/operations/executionHints';
import type { Plan, WorkflowItem } from '../../../../nodes/operations/operation';
import { type Attribute, withStandardAttributes as withStandard } from '../../../../nodes/records/attribute/attribute';
import type { ContactReference } from '../../../../nodes/records/contact/reference';
import { type KeyRules, withResolvedKeys as resolvedBy } from '../../../../nodes/records/fields/resolvedKeys';
import { type BodyOptions, buildBody, type RecordBody, type RecordChange } from '../../../../nodes/records/fields/body';
import { readColumns as columnsOf, recordMatchedById } from '../../../../nodes/records/fields/fromColumns';
import { fieldsFromJson as fromJson } from '../../../../nodes/records/fields/fromJson';
import { fieldsFromUi as fromUi } from '../../../../nodes/records/fields/fromUi';
import { type MapperColumns, mapperColumns as columnsFor } from '../../../../nodes/records/fields/mapperColumns';
import { withBody, type Write } from '../../../../nodes/records/fields/withBody';

// What the fields of any record do, for those of contacts.

export const TOP_LEVEL_MEMBERS = contactFields.members;
export const buildContactBody = (change: RecordChange, options: BodyOptions) => buildBody(contactFields, change, options);
export const withResolvedKeys = (change: RecordChange, rules: KeyRules, hints: ExecutionHints) => resolvedBy(contactFields, change, rules, hints);
export const fieldsFromJson = (item: WorkflowItem) => fromJson(contactFields, item);
export const fieldsFromUi = (item: WorkflowItem) => fromUi(contactFields, item);
export const mapperColumns = (item: WorkflowItem) => columnsFor(contactFields, item);
export const contactMatchedById = (item: WorkflowItem) => recordMatchedById(contactFields, item);
export const readColumns = (item: WorkflowItem, columns: MapperColumns, options: Parameters<typeof columnsOf>[3]) => columnsOf(contactFields, item, columns, options);
export const withContactBody = (item: WorkflowItem, write: Write, planFor: (body: RecordBody, matched: ContactReference[]) => Plan) => withBody(contactFields, item, write, ({ body }, matched) => planFor(body, matched));
export const withStandardAttributes = (live?: readonly Attribute[]) => withStandard(contactFields, live);
