import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { nodeError } from '../../../nodes/operations/nodeError';

const node: INode = { id: '1', name: 'Acquire Contact', type: 'acquireContact', typeVersion: 1, position: [0, 0], parameters: {} };

describe('nodeError', () => {
	it.each(["Acquire has no attribute 'rolePermissions'", 'The preexisting record', 'homeAccess is empty', 'connect ECONNREFUSED 10.0.0.5:6379', 'read ETIMEDOUT', 'getaddrinfo ENOTFOUND', 'ENOENT'])(
		'keeps a message that holds what n8n takes for the code of an error: %s',
		(message) => {
			for (const status of [undefined, 400, 500]) {
				expect(nodeError(node, message, { description: 'Go on.', status })).toMatchObject({ message, description: 'Go on.' });
			}
		},
	);

	it.each([undefined, 400])('lets no name be HTML, as which n8n shows the description, and in one place the message: status %p', (status) => {
		const { message, description } = nodeError(node, 'No <b>, <18 or < 1', { description: `There are: <a href="https://evil.example">, 'R&D'.`, status });
		expect([message, description]).toEqual(['No ‹b>, <18 or < 1', `There are: &lt;a href="https://evil.example">, 'R&D'.`]);
	});

	it('is an API error where there is a status, and names node and item', () => {
		const ofApi = nodeError(node, 'Rejected', { status: 400, itemIndex: 3 });
		expect(ofApi).toBeInstanceOf(NodeApiError);
		expect(ofApi).toMatchObject({ httpCode: '400', node, context: { itemIndex: 3 } });
		const ofNode = nodeError(node, 'Empty', { itemIndex: 0 });
		expect(ofNode).toBeInstanceOf(NodeOperationError);
		expect(ofNode).toMatchObject({ node, context: { itemIndex: 0 } });
	});
});
