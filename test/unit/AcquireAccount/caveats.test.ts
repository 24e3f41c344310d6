import { operations } from '../../../nodes/AcquireAccount/operations';
import { everyParameter } from '../panels/parameters';

const operationOf = (resource: string, value: string) => operations.find((operation) => operation.resource === resource && operation.value === value);

describe('what the documentation does not say', () => {
	it.each(['user', 'shortcut', 'webhook'])('is told of an update of a %s, which may reset what is left out', (resource) => {
		expect(operationOf(resource, 'update')?.description).toContain('Whether Acquire keeps the fields that you leave out is not known.');
	});

	it('is told of an update of a user, whose roles and departments may all be replaced', () => {
		const notice = operationOf('user', 'update')?.properties.find(({ name }) => name === 'notice');
		expect(notice?.displayName).toContain('An update presumably replaces all roles or departments of the user with those that you enter.');
	});

	it('is told of the user of a webhook, without whom new events concern all', () => {
		const found = everyParameter(operationOf('webhook', 'update')?.properties ?? []).find(({ parameter }) => parameter.name === 'userId');
		expect(found?.parameter.description).toContain('Enter it again whenever you change the events');
	});

	it.each(['user', 'feedbackQuestion'])('is told of the departments of a %s, which an update cannot empty', (resource) => {
		const found = everyParameter(operationOf(resource, 'update')?.properties ?? []).find(({ parameter }) => parameter.name === 'departments');
		expect(found?.parameter.hint).toContain('An empty list changes nothing');
	});

	it('is told of the list of users, which may hold no clients', () => {
		expect(operationOf('user', 'getAll')?.description).toContain('presumably clients');
	});

	it.each([['search', 'presumably'], ['filterByDepartment', 'unverified']])('is told of the filter %s of shortcuts', (name, words) => {
		const found = everyParameter(operationOf('shortcut', 'getAll')?.properties ?? []).find(({ parameter }) => parameter.name === name);
		expect(found?.parameter.description).toContain(words);
	});
});
