import type { Contract } from './contract';
import type { Dialect } from './dialect';
import { articleHandlers } from './handlers/articles';
import { blockedVisitorHandlers } from './handlers/blockedVisitors';
import { categoryHandlers } from './handlers/categories';
import { groupHandlers } from './handlers/chatbot/groups';
import { questionHandlers } from './handlers/chatbot/questions';
import { sequenceHandlers } from './handlers/chatbot/sequences';
import { contactFilterHandlers } from './handlers/contactFilter';
import { contactMergeHandlers } from './handlers/contactMerge';
import { contactHandlers } from './handlers/contacts';
import { conversationHandlers } from './handlers/conversation';
import { customAttributeHandlers } from './handlers/customAttributes';
import type { Handler, Handlers } from './handlers/handler';
import { Journal } from './journal';
import { plainHandlers } from './plain';
import { Store } from './store';

/** What the account is: its key, its data and how it reads what the documentation leaves open. */
export interface Account {
	apiKey: string;
	/** Keys that are taken as well. */
	otherKeys: Set<string>;
	dialect: Dialect;
	store: Store;
	journal: Journal;
	permissions: Set<string>;
	handlers: Handlers;
	/** What calls that a test has set return under `data`, by method and path, as in `GET /api/v1/crm/tag`. */
	outsideContract: Map<string, unknown>;
}

/** A handler for each operation of the contract; one that is neither written out nor of a plain resource returns the contract's example. */
function allHandlers(contract: Contract, ofPlainResources: Handlers): Handlers {
	const examples = [...contract.operations.values()].map(({ id, dataExample }): [string, Handler] => [id, () => dataExample]);
	return {
		...Object.fromEntries(examples),
		...ofPlainResources,
		...articleHandlers,
		...categoryHandlers,
		...contactHandlers,
		...contactFilterHandlers,
		...contactMergeHandlers,
		...customAttributeHandlers,
		...blockedVisitorHandlers,
		...conversationHandlers(ofPlainResources),
		...groupHandlers(ofPlainResources),
		...questionHandlers(ofPlainResources),
		...sequenceHandlers,
	};
}

/** Every tag of the contract. */
export function allPermissions(contract: Contract): string[] {
	return [...new Set([...contract.operations.values()].map(({ tag }) => tag))];
}

/** An account with the standard data whose key may do everything. */
export function createAccount(apiKey: string, dialect: Dialect, contract: Contract): Account {
	const { handlers, records } = plainHandlers(contract);
	return {
		apiKey,
		otherKeys: new Set(),
		dialect,
		store: new Store(records),
		journal: new Journal(),
		permissions: new Set(allPermissions(contract)),
		handlers: allHandlers(contract, handlers),
		outsideContract: new Map(),
	};
}
