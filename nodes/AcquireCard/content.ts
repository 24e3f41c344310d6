import { hyphenated } from '../input/hyphenated';
import { inputError } from '../input/itemError';
import { quote } from '../input/quote';
import { type Field, optional, type PlainField, type PropertyOverrides } from '../operations/field';
import type { Bodies } from '../operations/endpointTypes';
import { choice } from '../operations/fields/choice';
import { text } from '../operations/fields/text';
import type { CardComponent } from '../records/card/checkComponents';
import { cardComponents } from '../records/card/editor/componentFields';
import { canvasOf, readComponents } from '../records/card/readComponents';
import { isWebAddress } from '../records/card/webAddress';
import { isSafeTarget } from '../richText/link';

type CardConfig = Bodies['createUiComponent']['config'];

const SOURCES = { define: 'Choose Components', json: 'JSON', keep: 'Keep Current Content', url: 'From URL' } as const;

/** The parameter that says where the content of a card comes from; the first one is the default. */
export function contentChoice<const Source extends keyof typeof SOURCES>(sources: readonly Source[], overrides: PropertyOverrides = {}): PlainField<Source> {
	return choice('Content', sources, { names: SOURCES as Record<Source, string>, ...overrides });
}

/** Components, from the boxes of the editor. */
const components = cardComponents('Components');

/** Components as JSON. */
const componentsJson: Field<CardComponent[]> = {
	property: {
		displayName: 'Components',
		type: 'json',
		default: '[]',
		required: true,
		description: 'A JSON array of components, e.g. [{"type": "text", "text": "Hello"}], or a card as Acquire returns it. Unknown components and properties are rejected.',
	},
	read: (raw, { label }) => readComponents(raw, label),
};

/** An address that Acquire calls. */
export function webAddress(displayName: string, overrides: PropertyOverrides): Field<string> {
	const { property, read } = text(displayName, { placeholder: 'e.g. https://example.com/card', ...overrides });
	return {
		property,
		read(raw, reading) {
			const address = read(raw, reading);
			if (isWebAddress(address)) return address;
			throw inputError(reading.label, `'${reading.label}' is not an http or https URL: ${quote(raw)}`, 'Enter a full URL, e.g. https://example.com/card.');
		},
	};
}

const initializeUrl = webAddress('Content URL', { description: 'Called by Acquire when an agent opens the card. It responds with the components, as {"canvas": {"content": {"components": []}}}.' });

const iconText = text('Icon URL', { placeholder: 'e.g. https://example.com/icon.svg', description: 'A URL, or a path within Acquire' });

/** The picture of a card. */
export const iconImageUrl: Field<string | undefined> = optional({
	property: iconText.property,
	read(raw, reading) {
		const address = iconText.read(raw, reading);
		if (isSafeTarget(address)) return address;
		throw inputError(reading.label, `'${reading.label}' is neither a URL nor a path: ${quote(raw)}`, 'Enter a full URL, e.g. https://example.com/icon.svg.');
	},
});

/** The fields for each of those sources. */
export const contentFields = { define: { components }, json: { componentsJson }, keep: {}, url: { initializeUrl } };

interface Given {
	actionKey?: string;
	components?: CardComponent[];
	componentsJson?: CardComponent[];
	iconImageUrl?: string;
	initializeUrl?: string;
}

/** The canvas of a card from the values of those fields; undefined where it is to be kept as it is. */
export function contentConfig(values: Readonly<Record<string, unknown>>): CardConfig | undefined {
	const { components: chosen, componentsJson: list = chosen, initializeUrl: url } = values as Given;
	if (list !== undefined) return { canvas: canvasOf(list) };
	return url === undefined ? undefined : { canvas: { content_url: true }, initialize_url: url };
}

/** What a card has that Acquire opens as a tab. Without a key it is made from the label: "Order status" → "order-status". */
export function tabConfig(label: string, { actionKey, iconImageUrl: icon }: Given): CardConfig {
	return { label, action_key: actionKey ?? (hyphenated(label) || 'card'), action_type: 'initialize_tab', iconImageUrl: icon };
}
