import { idLocator, locatorProperty, aOrAn } from '../../../../nodes/operations/fields/locator';
import { describeFields, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const THING = { displayName: 'Value', description: 'The value', method: 'searchValues' };
const searchValues = async () => await Promise.resolve({ results: [] });
const FIELDS = { idLocator: idLocator<'thingId'>(THING, searchValues, '7') };

describeFields(FIELDS);
describeSingleValues(FIELDS);

describe('locatorProperty', () => {
	const property = locatorProperty({ ...THING, displayName: 'Agent', boxes: { id: ['By ID', '7'], name: ['By Name', 'Ada'] } }, { required: undefined });

	it('offers the list first, which is searched, then the boxes in their order', () => {
		expect(property.default).toEqual({ mode: 'list', value: '' });
		expect(property.modes).toEqual([
			{ displayName: 'From List', name: 'list', type: 'list', placeholder: 'Choose an agent...', typeOptions: { searchListMethod: 'searchValues', searchable: true } },
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7' },
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Ada' },
		]);
	});

	it('lets an operation change what it says', () => {
		expect(property).toMatchObject({ displayName: 'Agent', description: 'The value', required: undefined });
	});
});

describe('idLocator', () => {
	it('fills its list by the method that its property names', () => {
		expect(FIELDS.idLocator.methods).toEqual({ listSearch: { searchValues } });
	});

	it.each(['list', 'id'])('reads the ID in the mode %s', (mode) => {
		expect(read(FIELDS.idLocator, { __rl: true, mode, value: ' 3 ' })).toBe(3);
	});

	it.each([0, 'three', '3/../4', { value: {} }])('rejects %j, so that nothing else enters a path', (raw) => {
		expect(errorOf(FIELDS.idLocator, raw).message).toContain("'Value' is not an ID");
	});
});

it.each(['an agent', 'an article', 'a case', 'a user'])('writes %s', (text) => {
	expect(aOrAn(text.split(' ')[1])).toBe(text);
});
