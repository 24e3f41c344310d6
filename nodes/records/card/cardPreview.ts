import { isObject, objectOrEmpty, objectsIn, own } from '../../input/object';
import { drawings } from './drawComponent';
import { element, escaped } from './html';

const MAX_DEPTH = 20;
// Components, and cells of grids, which are far more than what describes them.
const MAX_PARTS = 10_000;

/**
 * The components as simple HTML: everything in them is escaped, and addresses are web addresses. Takes whatever Acquire returns; what
 * is no component is left out, and of one that is not known its name is shown.
 */
export function cardPreview(components: unknown): string {
	let left = MAX_PARTS;
	const draw = (list: unknown, depth: number): string => {
		if (!Array.isArray(list)) return '';
		if (depth > MAX_DEPTH) return '…';
		const parts: string[] = [];
		for (const component of list) {
			left -= 1 + cellCount(component);
			if (left < 0) return [...parts, '…'].join('');
			if (!isObject(component)) continue;
			const drawing = own(drawings, component.type);
			parts.push(drawing?.(component, (inner) => draw(inner, depth + 1)) ?? element('p', `[${escaped(component.type)}]`));
		}
		return parts.join('\n');
	};
	return element('div', draw(components, 0), 'font-family:sans-serif;max-width:480px');
}

function cellCount(component: unknown): number {
	const { type, header, data } = objectOrEmpty(component);
	return type === 'grid' ? objectsIn(header).length * objectsIn(data).length : 0;
}
