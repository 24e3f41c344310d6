import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowJson } from './workflowJson';

/** The folder of the examples. */
export const EXAMPLES = join(__dirname, '../../examples');

/** The workflow of an example, such as `form-to-update-contact.json`, as a user would import it. */
export function readExample(file: string): WorkflowJson {
	return JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')) as WorkflowJson;
}
