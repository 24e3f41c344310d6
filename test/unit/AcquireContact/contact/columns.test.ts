import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import { descriptionOf } from '../../../../scripts/samples/newNode';
import { choicesOf, everyParameter } from '../../panels/parameters';

const menus = everyParameter(descriptionOf('AcquireContact').properties).filter(({ parameter }) => choicesOf(parameter).some(({ value }) => value === 'clientName'));

it('stand in two menus', () => {
	expect(menus.map(({ path }) => path).sort()).toEqual(['filters > conditions > column', 'options > select']);
});

it.each(menus)('are called in $path as in Fields, where a browser does not look like the name of the contact', ({ parameter }) => {
	const called = choicesOf(parameter).flatMap(({ name, value }) => (contactFields.isMember(String(value)) ? [[value, name]] : []));
	expect(called).toContainEqual(['clientName', 'Visitor Browser or App']);
	expect(Object.fromEntries(called)).toEqual(contactFields.members);
});
