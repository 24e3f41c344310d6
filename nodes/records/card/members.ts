/**
 * What a member of a card component holds. `size` is pixels or a percentage, `rows` are objects of plain values, and `tree` is what
 * json-to-html draws. `items` are objects of `shapes`, by their `type` where `typed` says so; `components` are
 * components again, of the types in `of` alone if there are any.
 */
export type Member = {
	required?: true;
	/** For a required text that may be empty. */
	mayBeBlank?: true;
	/** In the vendor's examples alone: taken as JSON, but not offered in the editor. */
	isUndocumented?: true;
	/** True for what may be left out, and yet stands among what may not in the editor. */
	isMain?: true;
} & (
	| { kind: 'action' | 'flag' | 'image' | 'link' | 'number' | 'rows' | 'size' | 'text' | 'tree' }
	| { kind: 'choice'; options: readonly string[]; /** Seen in the vendor's examples, not in its tables. */ seen?: readonly string[] }
	| { kind: 'components'; of?: ReadonlyArray<'button' | 'text'> }
	| { kind: 'items'; shapes: Shapes; typed: boolean }
);

/** The members of a component, or of an item in one. */
export type Shape = Readonly<Record<string, Member>>;

/** Shapes by their `type`. */
export type Shapes = Readonly<Record<string, Shape>>;

export const text: Member = { kind: 'text' };
export const flag: Member = { kind: 'flag' };
export const number: Member = { kind: 'number' };
export const size: Member = { kind: 'size' };
export const link: Member = { kind: 'link' };
export const action: Member = { kind: 'action' };

/** One of fixed texts. */
export function choice(options: readonly string[], seen?: readonly string[]): Member {
	return { kind: 'choice', options, seen };
}

/** A list of objects that all have one shape and no type. */
export function untypedItems(shape: Shape): Member {
	return { kind: 'items', shapes: { item: shape }, typed: false, required: true };
}

/** A list of objects whose `type` says which shape they have. */
export function typedItems(shapes: Shapes): Member {
	return { kind: 'items', shapes, typed: true, required: true };
}

/** The same member where it may not be left out. */
export function required(member: Member): Member {
	return { ...member, required: true };
}

/** The same member where only the vendor's examples know it. */
export function undocumented(member: Member): Member {
	return { ...member, isUndocumented: true };
}

/** The same member where the editor shows it without being asked for it. */
export function main(member: Member): Member {
	return { ...member, isMain: true };
}
