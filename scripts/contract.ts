import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleFromString, createConfig, formatProblems, getTotals, lintFromString, parseYaml, stringifyYaml } from '@redocly/openapi-core';
import { endpointTable } from './contract/endpointTable';
import { runMain } from './runMain';

// Makes the contract that everything reads (api/acquire.openapi.yaml) and nodes/service/endpoints.ts from api/head.yaml and
// api/tags/*.yaml. With --check only tells whether both are up to date.

const api = resolve(__dirname, '../api');
const bundleFile = join(api, 'acquire.openapi.yaml');
const endpointsFile = resolve(__dirname, '../nodes/service/endpoints.ts');

interface ContractParts {
	tags: Array<{ name: string }>;
	paths?: Record<string, object>;
}

/** The head with a reference for each path of each tag's file. Throws for a path in two files and for a tag without a name in the head. */
function assembled(): string {
	const head = parseYaml(readFileSync(join(api, 'head.yaml'), 'utf8')) as ContractParts;
	const paths: Record<string, object> = {};
	const names = head.tags.map(({ name }) => name);
	const files = readdirSync(join(api, 'tags')).map((file) => file.replace(/\.yaml$/, ''));
	for (const tag of files.sort((a, b) => names.indexOf(a) - names.indexOf(b))) {
		if (!names.includes(tag)) throw new Error(`api/head.yaml has no tag ${tag}`);
		const part = parseYaml(readFileSync(join(api, 'tags', `${tag}.yaml`), 'utf8')) as ContractParts;
		for (const path of Object.keys(part.paths ?? {})) {
			if (path in paths) throw new Error(`${path} is in api/tags/${tag}.yaml and in another file`);
			paths[path] = { $ref: `tags/${tag}.yaml#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}` };
		}
	}
	return stringifyYaml({ ...head, paths });
}

function put(file: string, text: string): void {
	if (!process.argv.includes('--check')) writeFileSync(file, text);
	else if (readFileSync(file, 'utf8') !== text) throw new Error(`${file} is out of date: npm run contract`);
}

async function main(): Promise<void> {
	const config = await createConfig({
		extends: ['recommended'],
		rules: {
			'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true },
			'no-invalid-parameter-examples': { severity: 'error', allowAdditionalProperties: true },
			'no-ambiguous-paths': 'off',
			'tag-description': 'error',
			'operation-operationId-unique': 'error',
		},
	});
	const source = assembled();
	const document = { source, absoluteRef: bundleFile, config };
	const problems = await lintFromString(document);
	if (problems.length > 0) formatProblems(problems, { totals: getTotals(problems), version: '', format: 'codeframe', cwd: api });
	if (problems.length > 0) throw new Error('The contract is not valid');
	const { bundle } = await bundleFromString(document);
	const text = stringifyYaml(bundle.parsed, { noRefs: true, lineWidth: 160 });
	put(bundleFile, `# Made by npm run contract from head.yaml and tags/; do not edit.\n${text}`);
	put(endpointsFile, endpointTable(bundle.parsed));
}

void runMain(main);
