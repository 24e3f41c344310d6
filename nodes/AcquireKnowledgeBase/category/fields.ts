import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { wholeNumber } from '../../operations/fields/number';
import { text } from '../../operations/fields/text';
import { recordLocator } from '../../records/recordKind';
import { categories } from './kind';

export const resource = 'category';
export const SIMPLIFIED_CATEGORY = ['name', 'slug', 'parentCategory', 'description', 'status', 'articleCount', 'visibleOrder'];
export const name = text('Name', { placeholder: 'e.g. Shipping', description: 'Must be unique' });
export const status = choice('Status', ['active', 'draft']);

/** What a category has beside its name. */
export const details = {
	parentCategory: optional(recordLocator(categories, { displayName: 'Parent Category' })),
	description: optional(text('Description')),
	categoryIcon: optional(text('Icon', { description: 'As Acquire returns it in categoryIcon; its form is not documented' })),
	visibleOrder: optional(wholeNumber('Order', { description: 'Its position among the categories of the same level' })),
	status: optional(status),
};
