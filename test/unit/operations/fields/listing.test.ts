import { columns, related } from '../../../../nodes/operations/fields/listing';
import { errorOf, read } from './reading';

const COLUMNS = columns(['id', 'name', 'email']);

describe('columns', () => {
	it.each([
		['', []],
		['id', ['id']],
		['name', ['id', 'name']],
		['email, id', ['email', 'id']],
	])('of %j are asked for as %j, with the ID', (raw, expected) => {
		expect(read(COLUMNS, raw)).toEqual(expected);
	});

	it('that Acquire does not have are rejected with those that it has', () => {
		expect(errorOf(COLUMNS, 'mail').message).toContain("'Columns to Return' must be one of id, name, email: ");
	});

	it('are described with what is sent where none is given', () => {
		expect(COLUMNS.property.description).toMatch(/^The columns that Acquire sends, and the ID with them; all if empty\. An unknown name is rejected with the known ones\./);
	});
});

it('related records are asked for as they are named', () => {
	expect(read(related(['users', 'contact']), 'contact')).toEqual(['contact']);
});
