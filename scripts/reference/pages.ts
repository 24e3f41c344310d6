import { join, resolve } from 'node:path';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { contractCalls } from '../samples/contractExamples';
import { registries, triggerNames } from '../samples/registries';
import { sampleOutput } from '../samples/sampleOutput';
import { sampleParameters } from '../samples/sampleParameters';
import { referencePage, triggerPage, type Described } from './page';

const nodesFolder = resolve(__dirname, '../../nodes');

/** The reference pages of all nodes, by file name. */
export async function referencePages(): Promise<Map<string, string>> {
	const calls = contractCalls();
	const pages = new Map<string, string>();
	for (const { node, operations } of registries()) {
		const described: Described[] = [];
		for (const operation of operations) {
			const call = calls.find(({ endpoint }) => endpoint === operation.endpoint);
			if (call === undefined) throw new Error(`The contract has no ${operation.endpoint}`);
			const [example] = await sampleOutput(operation, sampleParameters(node, operation, call), calls);
			described.push({ operation, call, example });
		}
		pages.set(`${node}.md`, referencePage(descriptionOf(node), described));
	}
	for (const node of triggerNames()) pages.set(`${node}.md`, triggerPage(descriptionOf(node)));
	return pages;
}

function descriptionOf(node: string): INodeTypeDescription {
	const { [node]: NodeClass } = require(join(nodesFolder, node, `${node}.node.ts`)) as Record<string, new () => INodeType>;
	return new NodeClass().description;
}
