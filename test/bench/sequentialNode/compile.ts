import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** The node type under which n8n loads the node from N8N_CUSTOM_EXTENSIONS. */
export const SEQUENTIAL_NODE_TYPE = 'CUSTOM.acquireSequential';

const NAME = 'AcquireSequential.node';

/** Writes the node as JavaScript into a folder that is meant for N8N_CUSTOM_EXTENSIONS. */
export function compileSequentialNode(folder: string): void {
	const source = readFileSync(join(__dirname, `${NAME}.ts`), 'utf8');
	const { outputText } = transpileModule(source, {
		compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
	});
	writeFileSync(join(folder, `${NAME}.js`), outputText);
}
