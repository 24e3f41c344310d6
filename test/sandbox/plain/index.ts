import type { Contract } from '../contract';
import type { Handler, Handlers } from '../handlers/handler';
import { type PlainResource, plainResourceNames, plainResources } from '../plainResources';
import type { Records } from '../recordTables';
import { exampleRecords } from './exampleRecords';
import type { Plain } from './plain';
import { count, get, list } from './read';
import { remove } from './remove';
import { create, update } from './save';

const makers: Record<string, (plain: Plain) => Handler> = { list, count, get, create, update, delete: remove };

export interface PlainHandlers {
	handlers: Handlers;
	/** The records of a fresh account. */
	records: Records;
}

/** Makes the handlers of the plain resources. Throws for an operation that the contract does not have. */
export function plainHandlers(contract: Contract): PlainHandlers {
	const handlers: Handlers = {};
	const records: Partial<Records> = {};
	for (const name of plainResourceNames) {
		const resource: PlainResource = plainResources[name];
		const examples = exampleRecords(resource, contract);
		records[name] = examples.seed;
		for (const [kind, make] of Object.entries(makers)) {
			const operationId = resource[kind as keyof PlainResource];
			if (typeof operationId !== 'string' || kind === 'members') continue;
			const operation = contract.operations.get(operationId);
			if (!operation) throw new Error(`The contract has no operation ${operationId}`);
			handlers[operationId] = make({ name, resource, examples, operation });
		}
	}
	return { handlers, records: records as Records };
}
