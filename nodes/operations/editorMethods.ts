import type { INodeType } from 'n8n-workflow';

/** The methods of a node that its lists in the editor call. */
export type EditorMethods = Pick<NonNullable<INodeType['methods']>, 'listSearch' | 'loadOptions' | 'resourceMapping'>;

/** The methods of all operations of a node. Two of one name are the same function. */
export function editorMethods(operations: ReadonlyArray<{ methods?: EditorMethods }>): Required<EditorMethods> {
	const all = operations.map(({ methods }) => methods ?? {});
	return {
		listSearch: Object.assign({}, ...all.map(({ listSearch }) => listSearch)),
		loadOptions: Object.assign({}, ...all.map(({ loadOptions }) => loadOptions)),
		resourceMapping: Object.assign({}, ...all.map(({ resourceMapping }) => resourceMapping)),
	};
}
