import type { INodePropertyOptions } from 'n8n-workflow';
import { titleCase } from '../../operations/menu';

// What the vendor's page lists, with labels; not verified on a live account.
const COLUMNS = [
	'clientDetails', 'clientDeviceModel', 'clientDeviceType', 'clientDeviceVendor', 'clientName', 'clientOsName', 'clientOsVersion',
	'clientType', 'clientVersion', 'companyId', 'dateCreated', 'dateUpdated', 'id',
];

/** The columns of a contact, which are no attributes, for a menu. */
export const columnOptions: INodePropertyOptions[] = COLUMNS.map((column) => ({ name: titleCase(column), value: column }));
