import { recordList } from '../../service/listPages';

/** Acquire's list of cases. */
export const cases = recordList('listCases', 'The list of cases');
