import { operations } from '../../nodes/AcquireAccount/operations';
import { ACCOUNT_NODE } from './harness/acquireAccount';
import { locator } from './harness/locator';
import { checkCalls, type OperationCall } from './harness/operationCalls';

/** Every operation with every field filled in, and the request that it should send. */
const CALLS: OperationCall[] = [
	[
		'user.create',
		{ name: 'Cleo', email: 'cleo@example.com', password: 'secret', roles: [2], additionalFields: { departments: 'Sales, 2' } },
		{ body: { name: 'Cleo', email: 'cleo@example.com', password: 'secret', roles: [2], departments: [1, 2] } },
	],
	['user.delete', { userId: locator('3') }, { query: { userId: '3' } }],
	[
		'user.get',
		{ userId: locator('2'), additionalFields: { select: ['id', 'name'], relations: ['roles', 'departments'] } },
		{ id: '2', query: { select: ['id', 'name'], relations: ['roles', 'departments'] } },
	],
	[
		'user.getAll',
		{ filters: { select: ['id', 'name'], relations: ['roles'], type: 'user', status: 'active', order: 'ASC' } },
		{ query: { type: 'user', status: 'active', select: ['id', 'name', 'type', 'status'], relations: 'roles' } },
	],
	[
		'user.update',
		{
			userId: locator('2'),
			updateFields: {
				name: 'Ada', email: 'ada@example.com', type: 'user', status: 'active', password: 'old', newPassword: 'new', phone: 15550101, stateId: 'NY',
				countryId: 517, photo: 'media-key', departments: [1], roles: ['Operator'],
			},
		},
		{
			id: '2',
			body: {
				id: '2', name: 'Ada', email: 'ada@example.com', type: 'user', status: 'active', password: 'old', newPwd: 'new', phone: '15550101', stateId: 'NY',
				countryId: '517', photo: 'media-key', departments: [1], roles: [2],
			},
		},
	],
	[
		'role.create',
		{ roleName: 'Writer', permissions: '{"knowledge-base": ["add"]}', additionalFields: { accessLevel: 'account' } },
		{ body: { roleName: 'Writer', permissions: { 'knowledge-base': ['add'] }, meta: { accessLevel: 'account' } } },
	],
	['role.delete', { roleId: locator('3') }, { query: { id: '3' } }],
	[
		'role.get',
		{ roleId: locator('3'), additionalFields: { select: ['id', 'permissionType'], relations: ['users'] } },
		{ id: '3', query: { select: ['id', 'permissionType'], relations: 'users' } },
	],
	[
		'role.getAll',
		{ filters: { select: ['id'], relations: ['users'], roleName: 'Operator', order: 'DESC' } },
		{ query: { roleName: 'Operator', select: ['id', 'roleName'], relations: 'users' } },
	],
	[
		'role.update',
		{ roleId: locator('2'), updateFields: { roleName: 'Agent', permissions: { email: ['inbox'] }, accessLevel: 'department' } },
		{ id: '2', body: { roleName: 'Agent', permissions: { email: ['inbox'] }, meta: { accessLevel: 'department' } } },
	],
	['department.create', { name: 'Billing', status: 'disabled' }, { body: { department_list: [{ name: 'Billing', status: 'disabled' }] } }],
	['department.delete', { departmentId: locator('1') }, { query: { id: '1' } }],
	[
		'department.get',
		{ departmentId: locator('Sales'), additionalFields: { select: ['id'], relations: ['users'] } },
		{ id: '1', query: { select: 'id', relations: 'users' } },
	],
	[
		'department.getAll',
		{ filters: { select: ['id'], relations: ['users'], status: 'active', order: 'ASC' } },
		{ query: { status: 'active', select: ['id', 'status'], relations: 'users' } },
	],
	[
		'department.update',
		{ departmentId: locator('1'), updateFields: { name: 'Sales EU', status: 'disabled' } },
		{ id: '1', body: { name: 'Sales EU', status: 'disabled' } },
	],
	[
		'tag.create',
		{ name: 'vip', type: ['case', 'contact'], additionalFields: { color: '#264653' } },
		{ body: { name: 'vip', type: ['case', 'contact'], color: '#264653' } },
	],
	['tag.delete', { tagId: locator('7') }, { query: { id: '7' } }],
	[
		'tag.get',
		{ tagId: locator('7'), additionalFields: { select: ['id', 'name'], relations: ['contact'] } },
		{ id: '7', query: { select: ['id', 'name'], relations: 'contact' } },
	],
	[
		'tag.getAll',
		{ filters: { search: 'priority', select: ['id', 'name'], relations: ['case'], order: 'ASC' } },
		{ query: { select: ['id', 'name'], relations: 'case', search: 'priority' } },
	],
	[
		'tag.update',
		{ tagId: locator('7'), updateFields: { name: 'urgent', color: '#e63946', type: 'case' } },
		{ id: '7', body: { name: 'urgent', color: '#e63946', type: ['case'] } },
	],
	[
		'shortcut.create',
		{ name: 'bye', message: 'Goodbye', additionalFields: { department: [1, 2], messageJson: '{"blocks": [{"text": "Goodbye"}]}' } },
		{ body: { shortcut_name: 'bye', message: 'Goodbye', department: ['1', '2'], messageJson: { blocks: [{ key: expect.any(String) as string, text: 'Goodbye', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} }], entityMap: {} } } },
	],
	['shortcut.delete', { shortcutId: '5' }, { query: { id: '5' } }],
	[
		'shortcut.getAll',
		{ filters: { search: 'waiting', filterByDepartment: false, select: ['id', 'shortcut_name'], relations: 'user', order: 'DESC' } },
		{ query: { select: ['id', 'shortcut_name'], relations: 'user', search: 'waiting', filterByDepartment: 'false' } },
	],
	['shortcut.getGroups', {}],
	['shortcut.update', { shortcutId: 5, updateFields: { name: 'thanks', message: 'Thank you' } }, { id: '5', body: { shortcut_name: 'thanks', message: 'Thank you' } }],
	[
		'feedbackQuestion.create',
		{
			question: 'How was it?', type: 'rating', status: 'active', channels: ['chat'],
			additionalFields: { answers: 'Poor, Great', answerRequired: true, errorMessage: 'Choose', multiline: false, ratingLimit: 2, departments: [1], config: '{"rating_type": "heart"}' },
		},
		{
			body: {
				question: 'How was it?', type: 'rating', status: 'active', channels: ['chat'], departments: [1],
				config: {
					error_message: 'Choose', required: true, rating_type: 'heart', limit: 2, multiline: false,
					values: [{ label: 'Poor', value: '1' }, { label: 'Great', value: '2' }],
				},
			},
		},
	],
	['feedbackQuestion.delete', { feedbackQuestionId: '12' }, { query: { id: '12' } }],
	[
		'feedbackQuestion.get',
		{ feedbackQuestionId: '12', additionalFields: { select: ['id', 'question'], relations: ['case', 'contact'] } },
		{ id: '12', query: { select: ['id', 'question'], relations: ['case', 'contact'] } },
	],
	['feedbackQuestion.getAll', { filters: { search: 'helpful', select: ['id'], order: 'DESC' } }, { query: { select: 'id', search: 'helpful' } }],
	[
		'feedbackQuestion.update',
		{ feedbackQuestionId: '11', updateFields: { question: 'More?', type: 'text', status: 'active', channels: 'sms', departments: [2], multiline: false } },
		{ id: '11', body: { id: '11', question: 'More?', type: 'text', status: 'active', channels: ['sms'], departments: [2], config: { error_message: '', required: false, multiline: false, values: [] } } },
	],
	[
		'auditLog.getAll',
		{ returnAll: true, filters: { userId: locator('2'), objectTable: 'setting', actionType: 'created', select: ['id', 'objectTable'], relations: ['user'], order: 'DESC' } },
		{ query: { objectTable: 'setting', actionType: 'created', relations: 'user', userId: '2', select: ['id', 'objectTable', 'actionType'], id: 'DESC' } },
	],
	['auditLog.getUsers', {}],
	[
		'webhook.create',
		{
			name: 'Sync', url: 'https://hooks.example.com', events: 'case:status, user:case-invite',
			additionalFields: {
				format: 'application/json', historyExpires: '2030-01-31T10:00:00Z', hmacKey: ' key\n', notificationEmail: 'ops@example.com', status: 'active', urlSkipSsl: true,
				userId: locator('Ada Example'),
			},
		},
		{
			body: {
				name: 'Sync', url: 'https://hooks.example.com', format: 'application/json', historyExpires: '2030-01-31T10:00:00.000Z', hmacKey: 'key',
				notificationEmail: 'ops@example.com', status: 'active', urlSkipSsl: 'yes',
				events: [{ event: 'case:status', params: { user: 2 } }, { event: 'user:case-invite', params: { user: 2 } }],
			},
		},
	],
	['webhook.delete', { webhookId: '31' }, { id: '31' }],
	[
		'webhook.get',
		{ webhookId: '31', additionalFields: { select: ['id', 'url'], relations: ['binding', 'hook_log'] } },
		{ id: '31', query: { select: ['id', 'url'], relations: ['binding', 'hook_log'] } },
	],
	['webhook.getAll', { returnAll: true, filters: { select: ['id', 'url'], relations: ['binding'] } }, { query: { select: ['id', 'url'], relations: 'binding' } }],
	['setting.get', { module: 'mail' }, { query: { module: 'mail' } }],
	['setting.update', { module: 'crm', settings: '{"special_holidays": []}' }, { body: { module: 'crm', settings: { special_holidays: [] } } }],
	[
		'webhook.update',
		{ webhookId: '31', updateFields: { events: ['case:status'], urlSkipSsl: 'no' } },
		{ id: '31', body: { events: [{ event: 'case:status', params: {} }], urlSkipSsl: 'no' } },
	],
];

// The contract guesses that the order is asked for by `id`; the node sorts these lists itself.
const SORTED_BY_NODE = ['listUsers', 'listRoles', 'listDepartments', 'listTags', 'listShortcuts', 'listFeedbackQuestions'];

checkCalls({
	node: { type: 'acquireAccount', name: ACCOUNT_NODE },
	operations,
	calls: CALLS,
	notFields: { deleteUser: ['id'], deleteRole: ['roleId'], deleteTag: ['tagId'], ...Object.fromEntries(SORTED_BY_NODE.map((endpoint) => [endpoint, ['id']])) },
	paged: [{ call: 'auditLog.getAll', resource: 'auditLog' }, { call: 'webhook.getAll', resource: 'webhook' }],
});
