import { action, choice, flag, link, main, number, required, type Shape, type Shapes, size, text, typedItems, undocumented, untypedItems } from './members';

// What the canvas of a card may hold: from the README of Acquire's repository "custom-cards", its tables and its examples, which know
// members that the tables do not. Fields in the editor, the check before sending and the preview all come from here.

const align = choice(['left', 'center', 'right']);
const verticalAlign = choice(['top', 'middle', 'bottom']);
// The REST pages write the display style of texts as their style.
const displayStyles = ['heading', 'paragraph'];
const label = required(text);
const formControl = { id: text, label, value: text, action } satisfies Shape;
const inputBox = { ...formControl, placeholder: text, style: undocumented(choice(displayStyles)) } satisfies Shape;

const button = {
	label,
	style: choice(['primary', 'secondary', 'link', 'muted', 'error', 'success', 'outlined']),
	size: choice(['xs', 's', 'm', 'l', 'xl']),
	action,
} satisfies Shape;

/** What happens on a click, by `type`. */
export const actionShapes: Shapes = {
	url: { url: required(link) },
	submit: {},
	event: { value: required(text) },
	// In one example of a data table, in place of an action.
	button,
};

/** The picture in an item of a list or card. */
export const imageShape: Shape = { url: required(link), width: size, height: size, rounded: flag };

/** Every component, by its `type`. */
export const componentShapes = {
	badge: {
		text: required(text),
		style: choice(['primary', 'success', 'error', 'warning', 'muted']),
		bordered: flag,
		rounded: flag,
		displayType: choice(['primary', 'secondary', 'advanced', 'advanced-secondary']),
	},
	button,
	card: {
		style: choice(['single', 'vertical', 'horizontal']),
		items: typedItems({
			item: {
				title: main(text), subtitle: main(text), image: { kind: 'image' }, align, bordered: undocumented(flag), action,
				text: { kind: 'components', of: ['text'] },
				buttons: { kind: 'components', of: ['button'] },
			},
		}),
	},
	checkbox: { ...formControl, items: untypedItems({ label, value: text, checked: flag }) },
	'data-table': {
		title: main(text),
		items: typedItems({ item: { key: required(text), value: { ...required(text), mayBeBlank: true }, style: choice(['same', 'dark', 'light', 'inverted']) } }),
		style: choice(['list', 'table']),
		column: number,
		verticalAlign,
		bordered: flag,
		space: choice(['linear', 'non-linear', 'none']),
		subTextAlign: choice(['left', 'right']),
		action: undocumented(action),
	},
	divider: { style: choice(['dotted', 'solid']), size: choice(['xs', 'x', 'm', 'l', 'xl'], ['s']), fullWidth: flag },
	feedback: { label, style: choice(['star', 'thumbs']), ratings: number, rating: undocumented(number), size: undocumented(choice(['xs', 's', 'm', 'l', 'xl'])) },
	grid: {
		title: main(text),
		header: untypedItems({ key: required(text), text: required(text), width: size }),
		data: required({ kind: 'rows' }),
		emptyChar: text,
		columnsWidth: choice(['same']),
	},
	image: { url: required(link), width: size, height: size, align, rounded: flag, verticalAlign: undocumented(verticalAlign) },
	input: inputBox,
	'json-to-html': { json: required({ kind: 'tree' }) },
	link: { visibleText: main(text), url: required(link), showLink: flag },
	list: {
		items: typedItems({
			item: { title: required(text), subtitle: main(text), id: text, image: { kind: 'image' }, value: text, action },
			item_list: { title: text, style: text, items: { kind: 'components' }, action },
		}),
		align,
	},
	radio: { ...formControl, items: untypedItems({ label, value: text, checked: flag }) },
	section: { items: required({ kind: 'components' }), align: choice(['left', 'center', 'right', 'separate']), verticalAlign },
	'single-select': { id: text, label, items: untypedItems({ label, value: text, id: text }) },
	spacer: { size: choice(['xs', 's', 'm', 'l', 'xl'], ['x']), fullWidth: undocumented(flag) },
	text: {
		text: required(text),
		displayStyle: choice(['header', 'paragraph']),
		style: choice(['normal', 'muted', 'success', 'error'], displayStyles),
		align,
	},
	textarea: inputBox,
} satisfies Shapes;

export type ComponentType = keyof typeof componentShapes;
