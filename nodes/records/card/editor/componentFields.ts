import type { INodeProperties } from 'n8n-workflow';
import { byText } from '../../../operations/byText';
import { placesOf, shownForValues } from '../../../operations/distinctProperties';
import type { Field } from '../../../operations/field';
import { titleCase } from '../../../operations/titleCase';
import type { CardComponent } from '../checkComponents';
import { componentShapes, imageShape } from '../componentTable';
import type { Member, Shape } from '../members';
import { componentsFromEditor } from './fromEditor';
import { optionsName, partName, placedMembers, type PlacedMember } from './placedMembers';

const SECTION = 'JSON array of components to show side by side, e.g. [{"type": "text", "text": "Hello"}]';
const ABOUT: Record<string, string> = {
	data: 'JSON array with an object for each row, e.g. [{"number": 1001, "status": "paid"}]; its names are the keys of the header',
	emptyChar: 'Shown where a row has no value',
	json: 'HTML as JSON, e.g. {"type": "element", "tagName": "p", "attributes": [], "children": [{"type": "text", "textContent": "Hello"}]}',
	column: 'How many columns the style List has',
	ratings: 'How many stars, at most 5',
	showLink: 'Whether to show the URL too',
};

/** The components of a card in their order, each with the fields that the table of components gives it. */
export function cardComponents(displayName: string): Field<CardComponent[]> {
	return {
		property: {
			displayName,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			required: true,
			placeholder: 'Add Component',
			description: 'What the card shows, from top to bottom',
			options: [{ displayName: 'Component', name: 'component', values: componentProperties() }],
		},
		read: (raw, { label }) => componentsFromEditor(raw, label),
	};
}

/** The type, the main fields of every type, and a collection of options for each. */
function componentProperties(): INodeProperties[] {
	const types = Object.keys(componentShapes) as Array<keyof typeof componentShapes>;
	const places = placesOf(types.map((type) => ({ properties: shapeProperties(componentShapes[type], type), values: [type] })));
	const menu = types.map((value) => ({ name: titleCase(value), value })).sort(byText('name'));
	return [
		{ displayName: 'Type', name: 'type', type: 'options', options: menu, default: 'text' },
		...places.all.map((place) => shownForValues(place, 'type')),
	];
}

/** The main fields, and the collection of options. `type`: that of a component whose fields stand beside those of others. */
function shapeProperties(shape: Shape, type?: string): INodeProperties[] {
	const members = placedMembers(shape, type);
	return [...members.filter(({ isMain }) => isMain).flatMap(propertiesOf), ...optionsOf(members, optionsName(type))];
}

function optionsOf(members: readonly PlacedMember[], name: string): INodeProperties[] {
	const options = members.filter(({ isMain }) => !isMain).flatMap(propertiesOf);
	if (options.length === 0) return [];
	return [{ displayName: 'Options', name, type: 'collection', placeholder: 'Add Option', default: {}, options: options.sort(byText('displayName')) }];
}

function propertiesOf({ field: name, member }: Pick<PlacedMember, 'field' | 'member'>): INodeProperties[] {
	// The component's type in the name keeps the names apart; the panel shows the type above.
	const displayName = member.kind === 'items' && /Items$/.test(name) ? 'Items' : titleCase(name);
	const base = { displayName, name, ...(name in ABOUT && { description: ABOUT[name] }), ...(isRequired(member) && { required: true }) };
	switch (member.kind) {
		case 'action':
			return actionProperties(name);
		case 'image':
			return Object.entries(imageShape).flatMap(([part, inner]) => propertiesOf({ field: partName(name, part), member: { ...inner, required: undefined } }));
		case 'items':
			return [listProperty(displayName, name, Object.values(member.shapes)[0])];
		case 'components':
			if (member.of !== undefined) return [listProperty(displayName, name, componentShapes[member.of[0]])];
			return [{ ...base, displayName: 'Items', type: 'json', default: '[]', description: SECTION }];
		case 'rows':
		case 'tree':
			return [{ ...base, type: 'json', default: '[]' }];
		case 'flag':
			return [{ ...base, type: 'boolean', default: true }];
		case 'number':
			return [{ ...base, type: 'number', typeOptions: { minValue: 1 }, default: 1 }];
		case 'choice':
			return [{ ...base, type: 'options', options: member.options.map((value) => ({ name: value.length < 3 ? value.toUpperCase() : titleCase(value), value })), default: member.options[0] }];
		case 'link':
			return [{ ...base, type: 'string', default: '', placeholder: 'e.g. https://example.com/orders' }];
		case 'size':
			return [{ ...base, type: 'string', default: '', placeholder: 'e.g. 200', description: 'Pixels or a percentage' }];
		case 'text':
			return [{ ...base, type: 'string', default: '' }];
	}
}

/** What the editor marks where it is empty. */
function isRequired({ kind, required, mayBeBlank }: Member): boolean {
	return required === true && !mayBeBlank && (kind === 'link' || kind === 'text');
}

function actionProperties(name: string): INodeProperties[] {
	const kind = `${name}Type`;
	return [
		{
			displayName: 'On Click',
			name: kind,
			type: 'options',
			options: [
				{ name: 'Open URL', value: 'url', description: 'Nothing happens while the URL is empty' },
				{ name: 'Run Script', value: 'event', description: "An expression that Acquire runs in the agent's dashboard. Never build it from what customers write." },
				{ name: 'Submit', value: 'submit' },
			],
			default: 'url',
		},
		{ displayName: 'URL to Open', name: `${name}Url`, type: 'string', default: '', placeholder: 'e.g. https://example.com/orders', displayOptions: { show: { [kind]: ['url'] } } },
		{ displayName: 'Script', name: `${name}Script`, type: 'string', default: '', placeholder: "e.g. acquireIO.trigger('setInputValue', 'Hi', true)", displayOptions: { show: { [kind]: ['event'] } } },
	];
}

function listProperty(displayName: string, name: string, shape: Shape): INodeProperties {
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Item',
		options: [{ displayName: 'Item', name: 'item', values: shapeProperties(shape) }],
	};
}
