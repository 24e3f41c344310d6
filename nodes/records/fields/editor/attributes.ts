import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { isSafeKey } from '../../../input/attributeKey';
import { withEditorClient } from '../../../operations/editorClient';
import { isExpression } from '../../../operations/editorText';
import { type Attribute, withStandardAttributes } from '../../attribute/attribute';
import { fetchAttributesIfAllowed } from '../../attribute/list';
import type { RecordFields } from '../recordFields';

/** The attributes that the editor offers. `live`: those that the account lists, undefined where the key may not read them. */
export interface OfferedAttributes {
	attributes: Attribute[];
	live?: Attribute[];
	/** What lists say last where custom attributes are missing. */
	rest: INodePropertyOptions[];
}

/** The attributes of a kind of record, without those that cannot be sent: of the key `id`, which the record itself has, or an unsafe one. */
export async function offeredAttributes(kind: RecordFields, context: ILoadOptionsFunctions): Promise<OfferedAttributes> {
	const rest: INodePropertyOptions[] = [];
	const say = (what: string) => rest.push({ name: `${what}: enter the key in an expression instead`, value: '' });
	const live = await withEditorClient(context, async (client) => await fetchAttributesIfAllowed(client, kind, { onShort: () => say('This list is incomplete') }));
	if (live === undefined) say('No access to custom attributes');
	const attributes = withStandardAttributes(kind, live).filter(({ key }) => key !== 'id' && isSafeKey(key) && !isExpression(key));
	return { attributes, live, rest };
}
