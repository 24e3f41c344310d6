import { documentedDialect, namedDialects } from '../../sandbox';
import { createAccount } from '../../sandbox/account';
import { type Contract, loadContract } from '../../sandbox/contract';
import type { ContractOperation } from '../../sandbox/contractOperation';
import type { Dialect } from '../../sandbox/dialect';
import { Faults } from '../../sandbox/faults';
import { createService } from '../../sandbox/service';
import { exampleRequest } from './exampleRequest';

let contract: Contract;

beforeAll(async () => {
	contract = await loadContract();
});

/** An account's service without the proxy, which would take a TLS connection for each of many requests. */
function serviceOf(dialect: Dialect) {
	const account = createAccount('sandbox-key', dialect, contract);
	const service = createService({ account, faults: new Faults(), contract, latencyMs: 0, stopping: new AbortController().signal, answered: () => undefined });
	return async (operation: ContractOperation, queryOf: 'all' | 'required') => {
		account.journal.clear();
		account.store.seed({ blocks: [{ type: 'ip', data: ['192.0.2.9'], blockTill: '2099-01-31T23:59:59.000Z' }] });
		const { method, path, body } = exampleRequest(operation, queryOf);
		const response = await service.inject({
			method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
			url: path,
			headers: { authorization: 'Bearer sandbox-key', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
			payload: body as object | undefined,
		});
		const { operationId, contractViolation, answerViolation, carriedOut } = account.journal.entries[0];
		return { operationId, contractViolation, answerViolation, carriedOut, holdsData: Object.hasOwn(response.json<object>(), 'data') };
	};
}

/** The dialect that takes only the other one of two forms rejects the example's. */
const rejectedIn: Record<string, string[]> = { odd: ['updateCustomAttribute', 'mergeContacts'] };

/** A dialect that has all sequences in one place knows nothing at the other. */
const isElsewhere = ({ sequencePath }: Partial<Dialect>, { path }: ContractOperation) =>
	(sequencePath === 'seq' && path.startsWith('/bot/lead')) || (sequencePath === 'lead' && path.startsWith('/bot/seq'));

describe.each(Object.entries(namedDialects))('in the %s dialect', (name, dialect) => {
	it.each(['all', 'required'] as const)('answers every operation within the contract (query: %s parameters)', async (queryOf) => {
		const send = serviceOf({ ...documentedDialect, ...dialect });
		const outcomes = [];
		for (const operation of contract.operations.values()) outcomes.push(await send(operation, queryOf));

		const expected = [...contract.operations.entries()].map(([id, operation]) => {
			const isDone = !rejectedIn[name]?.includes(id) && !isElsewhere(dialect, operation);
			return { operationId: isElsewhere(dialect, operation) ? undefined : id, carriedOut: isDone, holdsData: isDone };
		});
		expect(outcomes).toEqual(expected);
	}, 120_000);
});
