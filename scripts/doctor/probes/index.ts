import type { Probe } from '../probe';
import { caseConditions } from './caseConditions';
import { companyText } from './companyText';
import { countryObject } from './countryObject';
import { customAttributeByPut } from './customAttributeByPut';
import { emptyText, nullValue } from './emptyValues';
import { filterDates, filterIds } from './filterRow';
import { caseOrder, companyOrder, contactOrder } from './listOrder';
import { attributeListPaging, caseListPaging, companyListPaging, contactFilterPaging, contactListPaging } from './listPaging';
import { missingPermission } from './missingPermission';
import { missingDelete, missingRecord } from './missingRecord';
import { noteListPaging, noteMissingDelete } from './notes';
import { attributeUpdateBody, mergeMember } from './notTried';
import { attributeLimit, attributePageSize, casePageSize, companyPageSize, contactPageSize, filterPageSize } from './pageSizes';
import { putMerges } from './putMerges';
import { reportCsv, unlistedReports } from './reports';
import { searchCase, searchSubstring } from './searchMatching';
import { textOnCreate } from './textOnCreate';
import { textOnUpdate } from './textOnUpdate';

/** Every open question, in the order of asking and of the report. */
export const probes: readonly Probe[] = [
	textOnCreate,
	textOnUpdate,
	putMerges,
	customAttributeByPut,
	emptyText,
	nullValue,
	countryObject,
	searchCase,
	searchSubstring,
	filterIds,
	filterDates,
	contactListPaging,
	contactPageSize,
	contactOrder,
	contactFilterPaging,
	filterPageSize,
	attributeListPaging,
	attributePageSize,
	attributeLimit,
	companyText,
	companyListPaging,
	companyPageSize,
	companyOrder,
	caseListPaging,
	casePageSize,
	caseOrder,
	caseConditions,
	noteListPaging,
	noteMissingDelete,
	reportCsv,
	unlistedReports,
	missingPermission,
	missingRecord,
	missingDelete,
	attributeUpdateBody,
	mergeMember,
];
