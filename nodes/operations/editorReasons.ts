import type { ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import { escapeTags } from '../input/escapeHtml';
import { asItemError } from '../input/itemError';

// n8n shows descriptions and notices as HTML, and they may quote Acquire.

/** Loads something for the editor, whose node `context` is. */
type Load<Loaded> = (context: ILoadOptionsFunctions) => Promise<Loaded>;
/** The same as a method of the node. */
type Method<Loaded> = (this: ILoadOptionsFunctions) => Promise<Loaded>;

/** The list; where it cannot be loaded, one entry that says why. n8n itself would only say that there was an error. */
export function optionsOrReason(load: Load<INodePropertyOptions[]>): Method<INodePropertyOptions[]> {
	return async function () {
		try {
			return await load(this);
		} catch (thrown) {
			const { message, description } = asItemError(thrown);
			// Blank, so that choosing it sets nothing.
			return [{ name: message, value: '', description: description && escapeTags(description) }];
		}
	};
}

/**
 * The columns; where they cannot be loaded, a notice that says why.
 * @throws what loading throws where the mapper has columns, which the editor would drop for the notice
 */
export function columnsOrReason(load: Load<ResourceMapperFields>): Method<ResourceMapperFields> {
	return async function () {
		const columns = this.getCurrentNodeParameter('columns.schema');
		if (Array.isArray(columns) && columns.length > 0) return await load(this);
		try {
			return await load(this);
		} catch (thrown) {
			const { message, description } = asItemError(thrown);
			return { fields: [], emptyFieldsNotice: escapeTags([message, description].filter(Boolean).join('. ')) };
		}
	};
}
