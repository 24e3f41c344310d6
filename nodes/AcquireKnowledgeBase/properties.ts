import { type EditorMethods, editorMethods } from '../operations/editorMethods';
import { fieldProperties, type Fields } from '../operations/field';
import { destructiveNotice } from '../operations/notice';
import type { Operation } from '../operations/operation';
import { outputProperties } from '../operations/output';
import { optionsCollection } from '../operations/requestOptions';

interface OperationLayout {
	/** The notice above the fields of what deletes or cannot be undone. */
	destructive?: string;
	/** False for what returns no record. */
	hasOutput?: boolean;
}

/** Properties and methods of an operation that is more than one call. */
export function operationProperties(fields: Fields, value: string, { destructive, hasOutput = true }: OperationLayout = {}): Pick<Operation, 'destructive' | 'properties'> & { methods: EditorMethods } {
	const { required, collection } = fieldProperties(fields, value);
	return {
		...(destructive !== undefined && { destructive: true }),
		properties: [
			...(destructive === undefined ? [] : [destructiveNotice(destructive)]),
			...required,
			...collection,
			...(hasOutput ? outputProperties('simple') : []),
			optionsCollection(),
		],
		methods: editorMethods(Object.values(fields)),
	};
}
