import { LAST_PORT, wholeNumber } from '../../../scripts/wholeNumber';

it.each([['0', 0], ['65535', 65_535]])('takes the port %j', (text, expected) => {
	expect(wholeNumber('port', text, LAST_PORT)).toBe(expected);
});

it.each(['65536', '-1', '80.5', '1e3', '0x50', ' 80', ''])('rejects the port %j', (text) => {
	expect(() => wholeNumber('port', text, LAST_PORT)).toThrow(`--port takes a whole number up to 65535, not "${text}".`);
});
