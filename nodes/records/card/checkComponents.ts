import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError, type ItemError } from '../../input/itemError';
import { cut } from '../../input/listed';
import { nearestName } from '../../input/nearestName';
import { isObject, own } from '../../input/object';
import { quote } from '../../input/quote';
import { checkRows, checkTree, checkValue, type Complaint } from './checkValue';
import { actionShapes, componentShapes, imageShape } from './componentTable';
import type { Member, Shape, Shapes } from './members';

/** A component as it is sent: its members stand in componentTable.ts. */
export interface CardComponent extends IDataObject {
	type: string;
}

const MAX_DEPTH = 20;
const MAX_PARTS = 2_000;
// The vendor's examples hold remarks under these names.
const REMARK = /^_comment\d*$/;

/**
 * The components, unchanged, if they are as Acquire documents them. `parameter` is the display name of where they were entered.
 * @throws {ItemError} that names the component by its number and the member: for a type or member that Acquire does not know, with the
 * nearest one that it does, a missing member, a value of another type, an address that is not a web address, and too many or too deep parts
 */
export function checkedComponents(value: unknown, parameter: string): CardComponent[] {
	if (!Array.isArray(value)) throw inputError(parameter, `'${parameter}' holds no list of components: ${quote(value)}`, 'Enter an array of components, e.g. [{"type": "text", "text": "Hello"}].');
	new Check(parameter).components(value, '', 0);
	return value as CardComponent[];
}

/** One pass through the components. */
class Check {
	private parts = 0;

	constructor(private readonly parameter: string) {}

	/** `within`: what they stand in, e.g. "Component 2 (section)"; `types`: those that may stand there. */
	components(list: unknown[], within: string, depth: number, types?: readonly string[]): void {
		list.forEach((component, index) => {
			const where = within === '' ? `Component ${index + 1}` : `${within}, component ${index + 1}`;
			this.typed(component, componentShapes, where, 'component', depth, types);
		});
	}

	/** An object whose `type` is one of the shapes. */
	private typed(value: unknown, shapes: Shapes, where: string, noun: string, depth: number, types: readonly string[] = Object.keys(shapes)): void {
		if (!isObject(value)) throw this.error(where, `is not an object: ${quote(value)}`, `A ${noun} is an object with a type.`);
		const { type } = value;
		if (isBlank(type)) throw this.error(where, "has no 'type'", `Use one of: ${types.join(', ')}.`);
		const shape = typeof type === 'string' && types.includes(type) ? own(shapes, type) : undefined;
		if (shape === undefined) throw this.error(where, `Acquire has no ${noun} ${nameOf(type)} here${guess(type, types)}`, `Use one of: ${types.join(', ')}.`);
		this.members(value, shape, type === 'item' ? where : `${where} (${type as string})`, depth, ['type']);
	}

	/** Every member of an object, and that none is missing. `also`: further names that it may have. */
	private members(value: IDataObject, shape: Shape, where: string, depth: number, also: readonly string[] = []): void {
		this.count(where, depth);
		for (const [name, content] of Object.entries(value)) {
			if (also.includes(name) || REMARK.test(name)) continue;
			const member = own(shape, name);
			if (member === undefined) {
				const names = Object.keys(shape);
				throw this.error(where, `Acquire has no property ${nameOf(name)} here${guess(name, names)}`, `Use one of: ${[...also, ...names].join(', ')}.`);
			}
			if (content !== null && content !== undefined) this.member(content, member, name, where, depth);
		}
		for (const [name, member] of Object.entries(shape)) {
			const content = own(value, name);
			const isMissing = member.mayBeBlank ? content === undefined || content === null : isBlank(content);
			if (member.required && isMissing) throw this.error(where, `'${name}' is missing`, 'Add it, or remove what it belongs to.');
		}
	}

	private member(value: unknown, member: Member, name: string, where: string, depth: number): void {
		const complain: Complaint = (what, wayOut) => this.error(where, `'${name}' ${what}`, wayOut);
		const inner = `${where}, ${name}`;
		switch (member.kind) {
			case 'action':
				return this.typed(value, actionShapes, inner, 'action', depth + 1);
			case 'image':
				if (!isObject(value)) throw complain(`is not an object: ${quote(value)}`, 'Enter the image as {"url": "https://…"}.');
				return this.members(value, imageShape, inner, depth + 1, ['type']);
			case 'components':
				return this.components(listOf(value, complain), where, depth + 1, member.of);
			case 'items':
				return listOf(value, complain).forEach((item, index) => this.item(item, member.shapes, member.typed, `${where}, item ${index + 1}`, depth + 1));
			case 'rows':
				return checkRows(listOf(value, complain), complain, () => this.count(where, depth));
			case 'tree':
				return checkTree(value, complain, (level) => this.count(where, depth + level));
			default:
				return checkValue(value, member, complain);
		}
	}

	private item(value: unknown, shapes: Shapes, isTyped: boolean, where: string, depth: number): void {
		if (isTyped) return this.typed(value, shapes, where, 'item', depth);
		if (!isObject(value)) throw this.error(where, `is not an object: ${quote(value)}`, 'An item is an object.');
		const [shape] = Object.values(shapes);
		this.members(value, shape, where, depth);
	}

	/** Counts one more object. @throws {ItemError} for one too many, or too deep */
	private count(where: string, depth: number): void {
		if (depth > MAX_DEPTH) throw this.error(where.split(',')[0], 'is nested too deeply', `At most ${MAX_DEPTH} levels are sent.`);
		if (++this.parts > MAX_PARTS) throw inputError(this.parameter, `'${this.parameter}' holds more than ${MAX_PARTS} components, items and rows`, 'Send fewer of them.');
	}

	private error(where: string, what: string, wayOut: string): ItemError {
		return inputError(this.parameter, /^(has|is) /.test(what) ? `${where} ${what}` : `${where}: ${what}`, wayOut);
	}
}

function listOf(value: unknown, complain: Complaint): unknown[] {
	if (Array.isArray(value)) return value;
	throw complain(`is not a list: ${quote(value)}`, 'Enter an array.');
}

function nameOf(value: unknown): string {
	return typeof value === 'string' ? `'${cut(value)}'` : quote(value);
}

function guess(name: unknown, names: readonly string[]): string {
	const nearest = typeof name === 'string' ? nearestName(name, names) : undefined;
	return nearest === undefined ? '' : `. Did you mean '${nearest}'?`;
}
