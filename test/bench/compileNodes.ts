import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** The node types under which n8n loads the bench's own nodes from N8N_CUSTOM_EXTENSIONS. */
export const SEQUENTIAL_NODE_TYPE = 'CUSTOM.acquireSequential';
export const MEASURED_NODE_TYPE = 'CUSTOM.acquireMeasured';

const SOURCES = ['sequentialNode/AcquireSequential.node.ts', 'measuredNode/AcquireMeasured.node.ts', 'measuredNode/turnWatch.ts'];

/** Writes the nodes as JavaScript into a folder that is meant for N8N_CUSTOM_EXTENSIONS. */
export function compileNodes(folder: string): void {
	for (const source of SOURCES) {
		const { outputText } = transpileModule(readFileSync(join(__dirname, source), 'utf8'), {
			compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
		});
		writeFileSync(join(folder, `${basename(source, '.ts')}.js`), outputText);
	}
}
