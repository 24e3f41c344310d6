/** The columns of a contact, which are no attributes, as the vendor's page lists them; not verified on a live account. */
export const CONTACT_COLUMNS = [
	'companyId', 'clientDetails', 'clientDeviceModel', 'clientDeviceType', 'clientDeviceVendor', 'clientName', 'clientOsName', 'clientOsVersion',
	'clientType', 'clientVersion', 'dateCreated', 'dateUpdated', 'id',
] as const;
