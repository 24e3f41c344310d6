import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../nodes/operations/operation';
import { type ContractCall, contractCalls } from '../../../scripts/samples/contractExamples';
import { registries } from '../../../scripts/samples/registries';
import { sampleParameters } from '../../../scripts/samples/sampleParameters';
import type { NewBlock } from '../../sandbox/records';

/** An operation of a registry with its call and the contract's examples as parameters. */
export interface Walked {
	title: string;
	node: string;
	operation: Operation;
	call: ContractCall;
	parameters: IDataObject;
}

const calls = new Map(contractCalls().map((call) => [call.endpoint, call]));

/** Every operation of every node. */
export const walked: Walked[] = registries().flatMap(({ node, operations }) =>
	operations.map((operation) => {
		const call = calls.get(operation.endpoint) as ContractCall;
		return { title: `${node} ${operation.resource} ${operation.value}`, node, operation, call, parameters: sampleParameters(node, operation, call) };
	}),
);

/** The block of the contract's example, so that Get and Delete find one. */
export const block: NewBlock = { id: 1, type: 'contact', data: { id: 102, ip: '192.0.2.9', email: 'grace@example.com', phone: '+1 555 0102' }, blockTill: '2099-01-31T23:59:59.000Z' };

/** The parameter that says which record; undefined for operations on none or several. */
export function idParameter({ properties, value }: Operation): string | undefined {
	const found = properties.find(({ name, required }) => /Id$/.test(name) && required);
	return value === 'merge' ? undefined : found?.name;
}

/** "AcquireContact" → "acquireContact", the node's type in workflows. */
export function typeName(node: string): string {
	return node[0].toLowerCase() + node.slice(1);
}
