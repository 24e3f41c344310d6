/** Values that are no id and no email address, most of them made to reach another path, host or parameter. */
export const HOSTILE_IDS: readonly unknown[] = [
	// another path
	'101/../102', '../101', '..', '.', '/', '//', '//evil.example', '101/', '/101', '101/merge/102', './101', '101/.', '101//102', '101\\..\\102', '\\101',
	'101%2F102', '101%2f..%2f102', '%2e%2e', '..%2f', '%2e%2e%2f101', '..%252f101', '101%00', '101%0d%0a', '%31%30%31', '101%', '101;102', ';101', '101..102',
	// another part of the address
	'101?limit=1', '101#x', '?', '#', '101&id=102', '@evil.example', '101@', ':8443', '101:80', 'https://evil.example/', 'https://acme.acquire.io/api/v1/crm/objects/contact/101',
	'file:///etc/passwd', 'javascript:alert(1)',
	// digits that are none, and numbers of other kinds
	'١٠١', '१०१', '１０１', '①', '1\u00ad01', '1_000', '1.5', '101.0', '1e3', '0x65', '0b11', '0o17', '+101', '-101', '--101', '10 1', '1\t01',
	'0', '-0', '00', '9007199254740992', '9007199254740993', '9'.repeat(400), '1'.repeat(100_000), 'NaN', 'Infinity', '-1e-7',
	0, -1, 1.5, 9_007_199_254_740_992, 1e21, 1e300, -0,
	// control characters and unicode dots
	'101\u0000', '\u0000', '101\u007f', '101\u0085102', '101\r\nHost: evil.example', '101。102', '１０１。', '101․102', 'xn--101-', '\ud800', '\u202e101',
	// names of members
	'__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null', 'true', '[object Object]', '{{101}}', '$json.id', '${101}',
	// no text at all
	true, false, [], {}, [[101]], { id: 101 }, { value: '../101' }, { toString: '101' }, { __rl: true, mode: 'id', value: '101/..' },
	// almost an email address
	'a@', '@a', 'a@b@c', 'a b@example.com', 'a@exa mple.com', 'a@example.com\r\nBcc: b@example.com', 'a\u0000@example.com', `${'a'.repeat(65)}@example.com`,
	`a@${'b'.repeat(255)}`, 'a\u0085@example.com', '<script>alert(1)</script>', "' OR 1=1 --", '*', '"@example.com', '<b>@example.com', 'a\\@example.com',
	'a@evil.example/', 'a@acme.acquire.io:8443', 'a@[::1]', 'a@evil。example',
	// several
	'101,102', '1,5', '101\n102', '[101,102]', 'a@example.com,101',
];

/** Addresses that look dangerous but are one name, one @ and one host: they go into a search, and nowhere else. */
export const HOSTILE_ADDRESSES: readonly string[] = [
	'../../102@example.com', '/101@evil.example', 'a%2f..@example.com', '__proto__@example.com', 'constructor@x', '?limit=1@example.com', '#@example.com', "'@example.com",
	'%00@example.com', 'a@127.0.0.1', '{{1}}@example.com', '$where@example.com', 'а@example.com', 'a@xn--e1awd7f',
];
