import type { Operation } from '../operations/operation';
import { customChartOperations } from './customChart/customChart';
import { customReportOperations } from './customReport/customReport';
import { getReport } from './report/get';
import { scheduledReportOperations } from './scheduledReport/scheduledReport';

/** Every operation of the Acquire Analytics node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [getReport, ...customReportOperations, ...customChartOperations, ...scheduledReportOperations];
