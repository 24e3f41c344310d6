import { emailAddress, emailAddresses } from '../../../../nodes/operations/fields/email';
import { describeFields, describeLists, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const SINGLE = { emailAddress: emailAddress('Value') };
const LISTS = { emailAddresses: emailAddresses('Value') };
const FIELDS = { ...SINGLE, ...LISTS };

describeFields(FIELDS);
describeSingleValues(SINGLE);
describeLists(LISTS);

describe('emailAddress', () => {
	it('takes the address out of what is around it', () => {
		expect(read(FIELDS.emailAddress, ' Ada <ada@example.com> ')).toBe('ada@example.com');
	});

	it('rejects what is no address', () => {
		expect(errorOf(FIELDS.emailAddress, 'ada').message).toBe('\'Value\' contains an invalid email address: "ada"');
	});
});

describe('emailAddresses', () => {
	it('reads an address that is entered twice in different wrappings once', () => {
		expect(read(FIELDS.emailAddresses, 'Ada <ada@example.com>, grace@example.com, ada@example.com')).toEqual(['ada@example.com', 'grace@example.com']);
	});

	it('reads an address that is entered twice in another case once', () => {
		expect(read(FIELDS.emailAddresses, 'Ada@example.com, grace@example.com, ada@example.com')).toEqual(['ada@example.com', 'grace@example.com']);
	});

	it('rejects a list in which one entry is no address', () => {
		expect(errorOf(FIELDS.emailAddresses, 'ada@example.com, ops').message).toBe('\'Value\' contains an invalid email address: "ops"');
	});
});
