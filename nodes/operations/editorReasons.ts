import type { ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import { asItemError } from '../input/itemError';

type OptionsMethod = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;
type FieldsMethod = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** The same list; where it cannot be loaded, one entry that says why. n8n itself would only say that there was an error. */
export function optionsOrReason(load: OptionsMethod): OptionsMethod {
	return async function (this: ILoadOptionsFunctions) {
		try {
			return await load.call(this);
		} catch (thrown) {
			const { message, description } = asItemError(thrown);
			// Blank, so that choosing it sets nothing.
			return [{ name: message, value: '', description }];
		}
	};
}

/**
 * The same columns; where they cannot be loaded, a notice that says why.
 * @throws what loading throws where the mapper has columns, which the editor would drop for the notice
 */
export function columnsOrReason(load: FieldsMethod, mapper = 'columns'): FieldsMethod {
	return async function (this: ILoadOptionsFunctions) {
		const columns = this.getCurrentNodeParameter(`${mapper}.schema`);
		if (Array.isArray(columns) && columns.length > 0) return await load.call(this);
		try {
			return await load.call(this);
		} catch (thrown) {
			const { message, description } = asItemError(thrown);
			return { fields: [], emptyFieldsNotice: [message, description].filter(Boolean).join('. ') };
		}
	};
}
