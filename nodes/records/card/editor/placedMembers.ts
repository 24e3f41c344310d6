import type { Member, Shape } from '../members';

/** What the editor asks of an action. */
export const ACTION_PARTS = ['type', 'script', 'url'];

/** A member of a component or item, and where the editor has it. */
export interface PlacedMember {
	/** Its name in Acquire. */
	name: string;
	member: Member;
	/** The name of its field; those of an action or picture begin with it. Workflows depend on it. */
	field: string;
	/** False for what stands in the collection of options. */
	isMain: boolean;
}

/** The name of the collection of options. `type`: the component's, undefined for an item. */
export function optionsName(type?: string): string {
	return type === undefined ? 'options' : `${camelCase(type)}Options`;
}

/** The name of the field of one part of a member, e.g. "imageUrl". */
export function partName(field: string, part: string): string {
	return `${field}${part[0].toUpperCase()}${part.slice(1)}`;
}

/** The members that the editor offers, what a component cannot do without first. `type`: the component's, undefined for an item. */
export function placedMembers(shape: Shape, type?: string): PlacedMember[] {
	const placed = Object.entries(shape)
		.filter(([, member]) => !member.isUndocumented)
		.map(([name, member]) => ({ name, member, field: name === 'items' && type !== undefined ? `${camelCase(type)}Items` : name, isMain: isMain(member) }));
	return [...placed.filter((one) => one.isMain), ...placed.filter((one) => !one.isMain)];
}

function isMain({ required, isMain: wanted, kind }: Member): boolean {
	return required === true || wanted === true || kind === 'action' || kind === 'components' || kind === 'items';
}

/** "data-table" → "dataTable". */
function camelCase(type: string): string {
	return type.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}
