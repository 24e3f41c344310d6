import { operation } from '../../operations/defineOperation';
import { rowsAt } from '../../operations/results';

const resource = 'channel';

const getAll = operation('listChannels')({
	resource,
	value: 'getAll',
	action: 'Get many channels',
	description: 'Unverified: get the channels of the account, built-in ones and its own',
	fields: {},
	result: rowsAt('rows'),
	list: true,
	simplified: ['name', 'status', 'internal', 'messageWebhook', 'dateCreated'],
});

const getPhoneNumbers = operation('listPhoneNumbers')({
	resource,
	value: 'getPhoneNumbers',
	action: 'Get phone numbers',
	description: 'Unverified: get the phone numbers of the account. Raw holds IDs and addresses of the carrier account, which are sensitive.',
	recordLabel: 'phone number',
	fields: {},
	result: rowsAt('data'),
	list: true,
	simplified: ['number', 'name', 'type', 'status', 'location', 'meta.feature', 'meta.countryName'],
});

export const channelOperations = [getAll, getPhoneNumbers];
