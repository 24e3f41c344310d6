import type { Probe } from '../probe';
import { countryObject } from './countryObject';
import { customAttributeByPut } from './customAttributeByPut';
import { emptyText, nullValue } from './emptyValues';
import { filterDates, filterIds } from './filterRow';
import { attributeListPaging, contactFilterPaging, contactListPaging } from './listPaging';
import { missingPermission } from './missingPermission';
import { missingDelete, missingRecord } from './missingRecord';
import { attributeUpdateBody, mergeMember } from './notTried';
import { attributeLimit, attributePageSize, contactPageSize, filterPageSize } from './pageSizes';
import { putMerges } from './putMerges';
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
	contactFilterPaging,
	filterPageSize,
	attributeListPaging,
	attributePageSize,
	attributeLimit,
	missingPermission,
	missingRecord,
	missingDelete,
	attributeUpdateBody,
	mergeMember,
];
