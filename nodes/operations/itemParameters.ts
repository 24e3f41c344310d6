import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { isObject } from '../input/object';
import { isExpression } from './editorText';
import { DECLINED, declined, ifPlain, plainExpression } from './plainExpression';

type Reader = (json: unknown, index: number) => unknown;

const MISSING = Symbol('missing');

/**
 * Code that may give another value where it is evaluated alone, or a second time with all that it stands beside: what reads other
 * parameters, or changes the item, which n8n hands to it uncopied.
 */
const EVALUATED_ONCE = /[Pp]arameter|\bdelete|defineProperty|\+\+|--|[^=!<>]=(?![=>])|>>=|<<=|\b(?:pop|shift|unshift|push|splice|sort|reverse|fill|copyWithin|assign|set(?!Zone\b|Locale\b)[A-Z]\w*)\b/;

/**
 * The node's parameters for each item. What the workflow holds is read once a run. Literals, and plain paths into the item, come from
 * here; n8n evaluates other expressions, each alone, or the whole parameter where that could give another value or fails. Both give
 * the same, but for what the editor shows of a record that was chosen from a locator's list, which is left out.
 */
export class ItemParameters {
	private readonly raw = new Map<string, unknown>();

	private readonly readers = new Map<string, Reader>();

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
		const value = this.readerOf(name)(this.input[index].json, index);
		return value === DECLINED ? this.evaluated(name, this.rawValue(name), index, fallback, options) : value;
	}

	/** By n8n: in one go, unless that would evaluate what the editor shows of a chosen record. */
	private evaluated(path: string, raw: unknown, index: number, fallback: unknown, options: object): unknown {
		if (!holdsShownExpression(raw)) return this.context.getNodeParameter(path, index, fallback, options);
		const values = membersOf(raw).map(([key, member]) => [key, this.evaluated(`${path}.${key}`, member, index, undefined, options)] as const);
		return Array.isArray(raw) ? values.map(([, value]) => value) : Object.fromEntries(values);
	}

	private readerOf(name: string): Reader {
		const raw = this.rawValue(name, MISSING);
		const reader = this.readers.get(name) ?? (raw === MISSING || !this.readsItems ? declined : isExpression(raw) ? plainExpression(raw) : readerOf(raw, this.context));
		this.readers.set(name, reader);
		return reader;
	}
}

/** The reader of what a parameter holds. It gives DECLINED where n8n has to evaluate the whole. */
function readerOf(raw: unknown, context: IExecuteFunctions): Reader {
	if (isExpression(raw)) return expressionReader(raw, context);
	if (typeof raw !== 'object' || raw === null) return () => raw;
	if (Object.hasOwn(raw, '__proto__')) return declined;
	const entries = membersOf(raw).map(([key, value]) => [key, readerOf(value, context)] as const);
	// What declines for one item after the other, as a date of n8n's does, is likely to decline for all.
	let declines = 0;
	return (json, index) => {
		if (declines > 1) return DECLINED;
		const values: Record<string, unknown> | unknown[] = Array.isArray(raw) ? [] : {};
		for (const [key, read] of entries) {
			const value = read(json, index);
			if (value === DECLINED) {
				declines += 1;
				return DECLINED;
			}
			(values as Record<string, unknown>)[key] = value;
		}
		declines = 0;
		return values;
	};
}

/** Evaluates it alone. DECLINED where that fails, too: the error that n8n throws for the whole names the parameter. */
function expressionReader(expression: string, context: IExecuteFunctions): Reader {
	const plain = plainExpression(expression);
	if (expression.split('{{').slice(1).some((part) => EVALUATED_ONCE.test(part.replaceAll('\\}}', '').split('}}')[0]))) return plain;
	return (json, index) => {
		const value = plain(json);
		try {
			return value === DECLINED ? ifPlain(context.evaluateExpression(expression.slice(1), index)) : value;
		} catch {
			return DECLINED;
		}
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
