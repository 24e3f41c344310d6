import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { isObject } from '../input/object';
import { isExpression } from './editorText';
import { DECLINED, plainExpression } from './plainExpression';

type Reader = (json: unknown) => unknown;

const MISSING = Symbol('missing');

/**
 * The node's parameters for each item. What the workflow holds is read once a run, and where it is literals and plain paths
 * into the item the values come from here; everything else is left to n8n's evaluator. Both give the same, but for what the editor
 * shows of a record that was chosen from a locator's list, which is left out.
 */
export class ItemParameters {
	private readonly raw = new Map<string, unknown>();

	/** Undefined for a parameter that n8n has to evaluate. */
	private readonly readers = new Map<string, Reader | undefined>();

	private readonly readsItems: boolean;

	/** Names of the parameters whose values n8n converts once they are evaluated. */
	private readonly validated: ReadonlySet<string>;

	/** `properties`: those of the operation. */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly input: readonly INodeExecutionData[],
		properties: readonly INodeProperties[],
	) {
		this.readsItems = expressionsSee(context, input);
		this.validated = new Set(properties.filter((property) => property.type === 'resourceMapper' || JSON.stringify(property).includes('"validateType"')).map(({ name }) => name));
	}

	/** As the workflow holds it: expressions are not evaluated. The same for all items. */
	rawValue(name: string, fallback?: unknown): unknown {
		if (!this.raw.has(name)) this.raw.set(name, this.context.getNodeParameter(name, 0, MISSING, { rawExpressions: true }));
		const raw = this.raw.get(name);
		return raw === MISSING ? fallback : raw;
	}

	/** Evaluated for an item. `skipValidation`: not brought into the type that the editor shows. Throws what n8n throws. */
	value(name: string, index: number, fallback?: unknown, options: { skipValidation?: boolean } = {}): unknown {
		if (!options.skipValidation && this.validated.has(name.split('.')[0])) return this.context.getNodeParameter(name, index, fallback, options);
		const reader = this.readerOf(name);
		const value = reader === undefined ? DECLINED : reader(this.input[index].json);
		return value === DECLINED ? this.evaluated(name, this.rawValue(name), index, fallback, options) : value;
	}

	/** By n8n: in one go, unless that would evaluate what the editor shows of a chosen record. */
	private evaluated(path: string, raw: unknown, index: number, fallback: unknown, options: object): unknown {
		if (!holdsShownExpression(raw)) return this.context.getNodeParameter(path, index, fallback, options);
		const values = membersOf(raw).map(([key, member]) => [key, this.evaluated(`${path}.${key}`, member, index, undefined, options)] as const);
		return Array.isArray(raw) ? values.map(([, value]) => value) : Object.fromEntries(values);
	}

	private readerOf(name: string): Reader | undefined {
		if (!this.readers.has(name)) {
			const raw = this.rawValue(name, MISSING);
			this.readers.set(name, raw === MISSING || !this.readsItems ? undefined : readerOf(raw));
		}
		return this.readers.get(name);
	}
}

/** The reader of a parameter of literals and plain expressions; undefined if there is anything else in it. */
function readerOf(raw: unknown): Reader | undefined {
	if (typeof raw === 'string' && isExpression(raw)) return plainExpression(raw);
	if (typeof raw !== 'object' || raw === null) return () => raw;
	const entries = membersOf(raw).map(([key, value]) => [key, readerOf(value)] as const);
	if (!entries.every((entry): entry is [string, Reader] => entry[1] !== undefined && entry[0] !== '__proto__')) return undefined;
	return (json) => {
		const values: Record<string, unknown> | unknown[] = Array.isArray(raw) ? [] : {};
		for (const [key, read] of entries) {
			const value = read(json);
			if (value === DECLINED) return DECLINED;
			(values as Record<string, unknown>)[key] = value;
		}
		return values;
	};
}

/**
 * What a parameter holds, for a locator without what the editor shows of the record that was chosen from its list. That comes from
 * Acquire: workflows hold names that begin with "=", and n8n would evaluate them.
 */
function membersOf(raw: object): Array<[string, unknown]> {
	return Object.entries(raw).filter(([key]) => !('__rl' in raw && isShown(key)));
}

function holdsShownExpression(raw: unknown): raw is object {
	if (typeof raw !== 'object' || raw === null) return false;
	return Object.entries(raw).some(([key, value]) => ('__rl' in raw && isShown(key) ? isExpression(value) : holdsShownExpression(value)));
}

function isShown(key: string): boolean {
	return key === 'cachedResultName' || key === 'cachedResultUrl';
}

/** True if `$json` of n8n's expressions is the item's own JSON: in a tool that an agent calls directly it is the agent's. */
function expressionsSee(context: IExecuteFunctions, input: readonly INodeExecutionData[]): boolean {
	const last = input.length - 1;
	try {
		return [0, last].every((index) => isObject(input[index].json) && context.getWorkflowDataProxy(index).$json === input[index].json);
	} catch {
		return false;
	}
}
