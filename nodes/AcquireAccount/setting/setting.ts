import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { objectOrEmpty } from '../../input/object';
import { operation } from '../../operations/defineOperation';
import type { Bodies } from '../../operations/endpointTypes';
import { choice } from '../../operations/fields/choice';
import { jsonObject } from '../../operations/fields/json';
import { type ResultContext, unconfirmed } from '../../operations/results';
import { objectIn } from '../../service/response';
import { NO_LONGER_DOCUMENTED as notice } from '../../operations/notice';

type Settings = NonNullable<Bodies['saveAccountSettings']['settings']>;

const resource = 'setting';
const chosenModule = choice('Module', ['crm', 'mail', 'voip'], { names: { crm: 'CRM', mail: 'Email', voip: 'Voice' } });

const get = operation('getAccountSettings')({
	resource,
	value: 'get',
	action: 'Get settings',
	description: 'Unverified: get the settings of a module, such as special holidays and operating hours',
	notice,
	fields: { module: chosenModule },
	query: (given) => given,
	result: objectIn,
});

const update = operation('saveAccountSettings')({
	resource,
	value: 'update',
	action: 'Update settings',
	description: 'Unverified: store settings of a module. Acquire documents this only for the special holidays of CRM.',
	notice,
	fields: { module: chosenModule, settings: jsonObject<Settings>('Settings', { description: 'The settings to store, by name, e.g. {"special_holidays": []}. Each replaces the old one as a whole: enter all of it, as Get returns it.' }) },
	body: requireSettings,
	orderedBy: (given) => given.module,
	replaces: true,
	result(data, { sent }: ResultContext) {
		const stored = withoutModule(objectIn(data));
		if (Object.keys(withoutModule(objectOrEmpty(sent?.settings))).every((name) => Object.hasOwn(stored, name))) return stored;
		throw unconfirmed(data);
	},
});

/** @throws {ItemError} for an empty object: there would be nothing to store */
function requireSettings<Given extends { settings: Settings }>(given: Given): Given {
	if (Object.keys(given.settings).length > 0) return given;
	throw inputError('Settings', "'Settings' holds no setting to store", 'Enter at least one, e.g. {"special_holidays": []}.');
}

/** `special_holidays`, as Get has it, from `crm.special_holidays`. */
function withoutModule(settings: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name.replace(/^(?:crm|mail|voip)\./, ''), value]));
}

export const settingOperations = [get, update];
