import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../../input/blank';
import { isObject, objectOrEmpty, own } from '../../../input/object';
import { rowsOf } from '../../../input/rows';
import { type CardComponent, checkedComponents } from '../checkComponents';
import { componentShapes, imageShape } from '../componentTable';
import type { Member, Shape } from '../members';
import { parsedJson, readComponents } from '../readComponents';
import { ACTION_PARTS, fieldsOf, optionsName, partName, placedMembers } from './placedMembers';

/** Reads what the component that is being read holds. */
interface Reader {
	/** A JSON box. */
	json(value: unknown, name: string): unknown;
	/** Items that were added one by one. */
	items(value: unknown, shape: Shape): IDataObject[];
}

/**
 * The components that were added in the editor, checked. What an expression gives in their place is taken for components as Acquire writes them.
 * @throws {ItemError} as readComponents does, and for a JSON box that holds none
 */
export function componentsFromEditor(raw: unknown, parameter: string): CardComponent[] {
	const isOfEditor = isBlank(raw) || (isObject(raw) && (Object.hasOwn(raw, 'component') || Object.keys(raw).length === 0));
	if (!isOfEditor) return readComponents(raw, parameter);
	const components = rowsOf(raw, 'component', parameter, '{"type": "text", "text": "Hello"}').map((row, index) => {
		const type = isBlank(row.type) ? 'text' : String(row.type);
		const reader: Reader = {
			json: (value, name) => parsedJson(value, parameter, `Component ${index + 1} (${type}): '${name}'`),
			items: (value, shape) => rowsOf(value, 'item', parameter, JSON.stringify({ [placedMembers(shape)[0].field]: 'Hello' })),
		};
		return { type, ...membersOf(row, own<Shape>(componentShapes, type) ?? {}, reader, type) };
	});
	return checkedComponents(components, parameter);
}

/** The members that were filled in. `type`: the component's, undefined for an item. */
function membersOf(row: IDataObject, shape: Shape, reader: Reader, type?: string): IDataObject {
	const options = row[type === undefined ? 'options' : optionsName(type)];
	const all = { ...row, ...objectOrEmpty(options) };
	return Object.fromEntries(
		placedMembers(shape, type)
			.map(({ name, field, member }) => [name, valueOf(all, field, member, name, reader)] as const)
			.filter(([, value]) => value !== undefined),
	) as IDataObject;
}

/** An item: what the editor has no field for is how Acquire writes it, from an expression, and is left to the check. */
function itemOf(row: IDataObject, shape: Shape, reader: Reader): IDataObject {
	const fields = new Set(['options', ...placedMembers(shape).flatMap(fieldsOf)]);
	const others = Object.entries(row).filter(([name, value]) => !fields.has(name) && !isBlank(value));
	return { ...Object.fromEntries(others), ...membersOf(row, shape, reader) };
}

function valueOf(row: IDataObject, field: string, member: Member, name: string, reader: Reader): unknown {
	const value = row[field];
	switch (member.kind) {
		case 'action':
			return actionOf(row, field);
		case 'image': {
			const parts = Object.entries(imageShape).map(([part, of]) => [part, valueOf(row, partName(field, part), of, part, reader)]);
			const image = Object.fromEntries(parts.filter(([, part]) => part !== undefined)) as IDataObject;
			return image.url === undefined ? undefined : image;
		}
		case 'items': {
			const [shape] = Object.values(member.shapes);
			return reader.items(value, shape).map((item) => ({ ...(member.typed && { type: 'item' }), ...itemOf(item, shape, reader) }));
		}
		case 'components': {
			if (member.of === undefined) return isBlank(value) ? [] : reader.json(value, name);
			const [type] = member.of;
			const shape = componentShapes[type as 'button'];
			const inner = reader.items(value, shape).map((item) => ({ type, ...itemOf(item, shape, reader) }));
			return inner.length === 0 ? undefined : inner;
		}
		case 'flag':
			// As a model or an expression may write it. To Acquire, "false" may be a text like any other.
			return value === 'true' || (value === 'false' ? false : isBlank(value) ? undefined : value);
		case 'rows':
		case 'tree':
			return isBlank(value) ? [] : reader.json(value, name);
		default:
			return isBlank(value) ? (member.mayBeBlank ? '' : undefined) : value;
	}
}

function actionOf(row: IDataObject, field: string): IDataObject | undefined {
	const [type, script, url] = ACTION_PARTS.map((part) => row[partName(field, part)]);
	if (type === 'submit') return { type };
	if (type === 'event') return { type, value: script };
	return isBlank(url) ? undefined : { type: 'url', url };
}
