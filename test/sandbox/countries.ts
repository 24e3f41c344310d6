const countries: Record<string, object> = {
	'387': {
		name: 'India',
		name_official: 'Republic of India',
		cca2: 'IN',
		ccn3: '35',
		cca3: 'IND',
		calling_code1: 91,
		region_id: 366,
		lat: '20',
		lng: '77',
		voip_enable: true,
	},
	'517': {
		name: 'United States',
		name_official: 'United States of America',
		cca2: 'US',
		ccn3: '84',
		cca3: 'USA',
		calling_code1: 1,
		region_id: 496,
		lat: '38',
		lng: '-97',
		voip_enable: true,
	},
};

/** The country object of a country id, for the two ids that the vendor's examples show in full. */
export function countryOf(countryId: unknown) {
	return countries[String(countryId)] as { cca3: string; calling_code1: number } | undefined;
}
