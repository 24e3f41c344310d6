import type { INodeProperties } from 'n8n-workflow';
import { placeProperties } from '../../../records/fields/placeProperties';
import { recordDates } from '../../../records/fields/recordDates';

/** The single fields of a contact, as the editor shows them. */
export const contactProperties: INodeProperties[] = [
	...placeProperties('contact'),
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
	},
	{
		displayName: 'IP Address',
		name: 'ip',
		type: 'string',
		default: '',
		placeholder: 'e.g. 192.0.2.10',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Smith',
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 0100',
	},
	{
		displayName: 'State',
		name: 'state',
		type: 'string',
		default: '',
		placeholder: 'e.g. Brandenburg',
	},
	{
		displayName: 'Visitor Browser or App',
		name: 'clientName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Firefox',
		description: 'What the visitor uses, not the name of the contact',
	},
	{
		displayName: 'Visitor Browser Version',
		name: 'clientVersion',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor Client Details',
		name: 'clientDetails',
		type: 'json',
		default: '{}',
		description: 'More about the device, as a JSON object, e.g. {"ua": "Mozilla/5.0"}',
	},
	{
		displayName: 'Visitor Client Type',
		name: 'clientType',
		type: 'string',
		default: '',
		placeholder: 'e.g. web',
	},
	{
		displayName: 'Visitor Device Model',
		name: 'clientDeviceModel',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor Device Type',
		name: 'clientDeviceType',
		type: 'string',
		default: '',
		placeholder: 'e.g. Desktop',
	},
	{
		displayName: 'Visitor Device Vendor',
		name: 'clientDeviceVendor',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor OS Name',
		name: 'clientOsName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Windows',
	},
	{
		displayName: 'Visitor OS Version',
		name: 'clientOsVersion',
		type: 'string',
		default: '',
	},
	...recordDates,
];
