import { csvIn, csvRowCount, CsvText } from '../../../nodes/service/csvResponse';

const ok = (body: unknown, contentType?: string) => ({ status: 200, body, contentType });

describe('csvIn', () => {
	it.each([
		['what says that it is', ok('Tag', 'text/csv')],
		['the same in capitals, with a charset', ok('Tag', 'Text/CSV; charset=utf-8')],
		['an empty table', ok('', 'text/csv')],
		['two columns with commas', ok('Tag,Chats\nRefund,3')],
		['two columns with semicolons', ok('Tag;Chats\r\nRefund;3', 'text/plain')],
		['two columns with tabs', ok('Tag\tChats\rRefund\t3')],
		['commas and line breaks in quotes', ok('"Tag, first\nsecond",Chats\n"a ""b"", c",3')],
	])('takes %s', (_what, response) => {
		expect(csvIn(response)).toEqual(new CsvText(response.body as string));
	});

	it.each([
		['a message', ok('Come back later, please', 'text/plain')],
		['a message in two sentences', ok('Come back later, please\nThe report is being made')],
		['one column of which nothing says that it is CSV', ok('Tag\nRefund')],
		['a page, whatever it says', ok('<html>a,b\nc,d', 'text/csv')],
		['JSON that was cut off', ok('  {"a":1,"b":2\n"c":3,"d":4', 'text/csv')],
		['a list that was cut off', ok('[1,2\n3,4', 'text/csv')],
		['an object', ok({ data: {} }, 'text/csv')],
		['another type of text whose name ends alike', ok('Tag', 'application/x-text/csv')],
		['another status', { status: 500, body: 'a,b\nc,d', contentType: 'text/csv' }],
		['nothing', ok('')],
	])('does not take %s', (_what, response) => {
		expect(csvIn(response)).toBeUndefined();
	});
});

describe('csvRowCount', () => {
	it.each([['', 0], ['Tag,Chats', 0], ['Tag,Chats\r\n', 0], ['Tag\na\n \nb\n', 2], ['Tag\r"a\n\nb"\r"c ""\n"" d"', 2]])('of %j is %d', (text, count) => {
		expect(csvRowCount(new CsvText(text))).toBe(count);
	});
});
