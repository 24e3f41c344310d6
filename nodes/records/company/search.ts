import { cut } from '../../input/listed';
import { objectOrEmpty } from '../../input/object';
import { comparedSearch } from '../editorEntries';
import { companies } from './list';

/** The companies of the locator's list, or those whose name, website or ID hold what is typed: "Example Ltd, example.com (12)", with what the company has of it. */
export const searchCompanies = comparedSearch(companies, (id, { fields }) => {
	const { name, website } = objectOrEmpty(fields);
	const texts = [name, website].filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
	return { text: `${texts.join(', ')} (${id})`, name: `${texts.map(cut).join(', ') || 'Company without a name'} (${id})` };
});
