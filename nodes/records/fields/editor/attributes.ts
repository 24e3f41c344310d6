import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { isSafeKey } from '../../../input/attributeKey';
import { withEditorClient } from '../../../operations/editorClient';
import { isExpression } from '../../../operations/editorText';
import { type Attribute, withStandardAttributes } from '../../attribute/attribute';
import { fetchAttributesIfAllowed } from '../../attribute/list';
import type { RecordFields } from '../recordFields';

/** The attributes that the editor offers. `areStandardAlone`: the key may not read those of the account. */
export interface OfferedAttributes {
	attributes: Attribute[];
	areStandardAlone: boolean;
	/** What lists say last where Acquire lists only a part of them. */
	rest: INodePropertyOptions[];
}

/** The attributes of a kind of record, without those that cannot be sent: of the key `id`, which the record itself has, or an unsafe one. */
export async function offeredAttributes(kind: RecordFields, context: ILoadOptionsFunctions): Promise<OfferedAttributes> {
	const rest: INodePropertyOptions[] = [];
	const live = await withEditorClient(context, async (client) => await fetchAttributesIfAllowed(client, kind, { onShort: () => rest.push({ name: 'This list is incomplete: enter the key in an expression instead', value: '' }) }));
	const attributes = withStandardAttributes(kind, live).filter(({ key }) => key !== 'id' && isSafeKey(key) && !isExpression(key));
	return { attributes, areStandardAlone: live === undefined, rest };
}
