import { recordList } from '../../service/listPages';

/** Acquire's list of companies. It is not documented whether the fields come without being asked for. */
export const companies = recordList('listCompanies', 'The list of companies', { query: { relations: ['fields'] } });
