import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(__dirname, '../..');
const SOURCES = 'nodes/shared';
// A file's own tests are named after it.
const OWN_TESTS = ['test/unit/shared', 'test/engine'];

/** The tests of what has none of its own, or not enough: what several files share, and what needs n8n's engine to run at all. */
const OTHER_TESTS: Record<string, string[]> = {
	attributeLocator: ['engine/customAttribute', 'engine/customAttributeInput'],
	blank: ['unit/shared/contactFields', 'unit/shared/contactReference', 'unit/shared/jsonInput', 'unit/shared/runOptions'],
	contactList: ['engine/getAll', 'engine/editorLists'],
	deletion: ['engine/delete', 'engine/blockedVisitor'],
	jsonText: ['unit/shared/answer', 'unit/shared/hiddenKey'],
	runItems: ['engine/updateModes', 'engine/upsert'],
};

// Types alone, and a field of the editor.
const WITHOUT_CODE = ['acquireRequest.ts', 'contactLocator.ts', 'operation.ts'];

/** The files to mutate. Those of the editor's fields hold texts and nothing that runs. */
export function mutatedFiles(): string[] {
	return readdirSync(join(root, SOURCES))
		.filter((name) => !name.endsWith('Properties.ts') && !WITHOUT_CODE.includes(name))
		.map((name) => `${SOURCES}/${name}`);
}

/** The test files that are to notice when this file is broken, from the root of the repository. Throws if there are none. */
export function testsOf(file: string): string[] {
	const name = basename(file, '.ts');
	const own = OWN_TESTS.flatMap((folder) => readdirSync(join(root, folder)).map((test) => `${folder}/${test}`)).filter(
		(test) => basename(test).startsWith(`${name}.`) && test.endsWith('.test.ts'),
	);
	const tests = [...own, ...(OTHER_TESTS[name] ?? []).map((test) => `test/${test}.test.ts`)];
	const missing = tests.filter((test) => !existsSync(join(root, test)));
	if (tests.length === 0 || missing.length > 0) throw new Error(`${file} has no tests ${missing.join(', ')}: see test/mutation/testsOf.ts`);
	return tests;
}
