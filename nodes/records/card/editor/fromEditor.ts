import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../../input/blank';
import { objectOrEmpty, own } from '../../../input/object';
import { rowsOf } from '../../../input/rows';
import { type CardComponent, checkedComponents } from '../checkComponents';
import { componentShapes, imageShape } from '../componentTable';
import type { Member, Shape } from '../members';
import { parsedJson } from '../readComponents';
import { ACTION_PARTS, optionsName, partName, placedMembers } from './placedMembers';

/** Reads a JSON box of the component that is being read. */
type ReadJson = (value: unknown, name: string) => unknown;

/** The components that were added in the editor, checked. @throws {ItemError} as checkedComponents does, and for a JSON box that holds none */
export function componentsFromEditor(raw: unknown, parameter: string): CardComponent[] {
	const components = rowsOf(raw, 'component').map((row, index) => {
		const type = isBlank(row.type) ? 'text' : String(row.type);
		const readJson: ReadJson = (value, name) => parsedJson(value, parameter, `Component ${index + 1} (${type}): '${name}'`);
		return { type, ...membersOf(row, own<Shape>(componentShapes, type) ?? {}, readJson, type) };
	});
	return checkedComponents(components, parameter);
}

/** The members that were filled in. `type`: the component's, undefined for an item. */
function membersOf(row: IDataObject, shape: Shape, readJson: ReadJson, type?: string): IDataObject {
	const options = row[optionsName(type)];
	const all = { ...row, ...objectOrEmpty(options) };
	return Object.fromEntries(
		placedMembers(shape, type)
			.map(({ name, field, member }) => [name, valueOf(all, field, member, name, readJson)] as const)
			.filter(([, value]) => value !== undefined),
	) as IDataObject;
}

function valueOf(row: IDataObject, field: string, member: Member, name: string, readJson: ReadJson): unknown {
	const value = row[field];
	switch (member.kind) {
		case 'action':
			return actionOf(row, field);
		case 'image': {
			const parts = Object.entries(imageShape).map(([part, of]) => [part, valueOf(row, partName(field, part), of, part, readJson)]);
			const image = Object.fromEntries(parts.filter(([, part]) => part !== undefined)) as IDataObject;
			return image.url === undefined ? undefined : image;
		}
		case 'items': {
			const [shape] = Object.values(member.shapes);
			return rowsOf(value, 'item').map((item) => ({ ...(member.typed && { type: 'item' }), ...membersOf(item, shape, readJson) }));
		}
		case 'components': {
			if (member.of === undefined) return isBlank(value) ? [] : readJson(value, name);
			const [type] = member.of;
			const shape = componentShapes[type];
			const inner = rowsOf(value, 'item').map((item) => ({ type, ...membersOf(item, shape, readJson) }));
			return inner.length === 0 ? undefined : inner;
		}
		case 'flag':
			// As a model or an expression may write it. To Acquire, "false" may be a text like any other.
			return value === 'true' || (value === 'false' ? false : isBlank(value) ? undefined : value);
		case 'rows':
		case 'tree':
			return isBlank(value) ? [] : readJson(value, name);
		default:
			return isBlank(value) ? (member.mayBeBlank ? '' : undefined) : value;
	}
}

function actionOf(row: IDataObject, field: string): IDataObject | undefined {
	const [type, script, url] = ACTION_PARTS.map((part) => row[partName(field, part)]);
	if (type === 'event') return { type, value: script };
	// Of a type that is not in the menu, n8n drops the address: it is rejected as it stands.
	if (!isBlank(type) && type !== 'url') return { type };
	return isBlank(url) ? undefined : { type: 'url', url };
}
