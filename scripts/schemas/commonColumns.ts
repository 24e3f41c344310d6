/** The columns of every row of a report. */
export const REPORT_COLUMNS = ['report', 'from', 'to', 'timezone', 'position'];

/**
 * What the items have of operations whose other columns depend on what is chosen, by node, resource and operation: the editor would
 * offer those of the contract's example to everybody. Where nothing is left, n8n asks to execute the node.
 */
export const commonColumns: Readonly<Record<string, readonly string[]>> = {
	'AcquireAnalytics customChart get': [],
	'AcquireAnalytics report get': REPORT_COLUMNS,
};
