import { callOf, contractCalls } from '../samples/contractExamples';
import { descriptionOf } from '../samples/newNode';
import { registries, triggerNames } from '../samples/registries';
import { sampleOutput } from '../samples/sampleOutput';
import { sampleParameters } from '../samples/sampleParameters';
import { referencePage, triggerPage, type Described } from './page';

/** The reference pages of all nodes, by file name. */
export async function referencePages(): Promise<Map<string, string>> {
	const calls = contractCalls();
	const pages = new Map<string, string>();
	for (const { node, operations } of registries()) {
		const described: Described[] = [];
		for (const operation of operations) {
			const call = callOf(operation.endpoint, calls);
			const [example] = await sampleOutput(operation, sampleParameters(node, operation, call), calls);
			described.push({ operation, call, example });
		}
		pages.set(`${node}.md`, referencePage(descriptionOf(node), described));
	}
	for (const node of triggerNames()) pages.set(`${node}.md`, triggerPage(descriptionOf(node)));
	return pages;
}
