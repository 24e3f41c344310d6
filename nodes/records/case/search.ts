import { shortened } from '../../input/beginning';
import { cut } from '../../input/listed';
import { comparedSearch } from '../editorEntries';
import { cases } from './list';

const MAX_TITLE_LENGTH = 80;

/** The cases of the locator's list, or those whose ID, title, status or channel hold what is typed: "Where is my order? (101, chat, active)". */
export const searchCases = comparedSearch(cases, (id, { title, channel, status }) => {
	const text = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : '';
	const details = [id, channel, status].filter((part) => typeof part === 'string' || typeof part === 'number').map(String);
	return {
		text: `${text} (${details.join(', ')})`,
		name: `${shortened(text, MAX_TITLE_LENGTH) || 'Case without a title'} (${details.map(cut).join(', ')})`,
	};
});
