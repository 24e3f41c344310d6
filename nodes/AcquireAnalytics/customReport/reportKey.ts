import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locatorValue } from '../../input/locator';
import { nameKey } from '../../input/nameKey';
import { withEditorClient } from '../../operations/editorClient';
import { isExpression, listOption } from '../../operations/editorText';
import type { Field } from '../../operations/field';
import { locatorProperty } from '../../operations/fields/locator';
import { text } from '../../operations/fields/text';
import { rowsAt } from '../../operations/results';
import { endpointRequest } from '../../service/endpointRequest';

const key = text('Custom Report');

/** A custom report, from the list or by the key that Acquire makes of its name. */
export const reportKey: Field<string> = {
	property: locatorProperty({
		displayName: 'Custom Report',
		description: 'The custom report, by its key. A new name changes the key.',
		method: 'searchCustomReports',
		boxes: { key: ['By Key', 'monthly-volume'] },
	}),
	methods: { listSearch: { searchCustomReports } },
	read: (raw, reading) => key.read(locatorValue(raw), reading),
};

async function searchCustomReports(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const request = endpointRequest('listCustomReports', {}, { recordName: 'The list of custom reports' });
	const { rows } = await withEditorClient(this, async (client) => await client.request(request, rowsAt('customReport')));
	const results = rows
		.map(({ reportName, reportKey: value }) => listOption(String(value ?? ''), reportName))
		.filter(({ name, value }) => value !== '' && !isExpression(value) && nameKey(name).includes(nameKey(filter)));
	return { results };
}
