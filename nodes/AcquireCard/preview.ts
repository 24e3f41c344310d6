import type { IDataObject } from 'n8n-workflow';
import { isObject, objectOrEmpty, withoutUndefined } from '../input/object';
import type { ErasedDefinition } from '../operations/definition';
import { cardPreview } from '../records/card/cardPreview';

/** The option that adds the components of a card as HTML, as far as they are in the card. */
export const withPreview = {
	ownOptions: [
		{
			displayName: 'Include Preview',
			name: 'includePreview',
			type: 'boolean',
			default: false,
			description: "Whether to add the components as simple HTML, under 'preview'. It shows roughly what agents see.",
		},
	],
	beside: (_values, card, { includePreview }) => (includePreview ? { preview: cardPreview(contentOf(card).components) } : {}),
} satisfies Pick<ErasedDefinition, 'beside' | 'ownOptions'>;

/** What is in a card, from its view or config: its components, or the address that Acquire calls for them. */
export function contentOf({ view, config }: IDataObject): IDataObject {
	const settings = isObject(view) ? view.config : config;
	if (!isObject(settings)) return {};
	const { canvas, initialize_url: initializeUrl, label } = settings;
	const { components } = objectOrEmpty(objectOrEmpty(canvas).content);
	return withoutUndefined({ label, components, initializeUrl });
}
