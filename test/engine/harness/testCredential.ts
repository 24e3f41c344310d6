import { ExecuteContext, RoutingNode } from 'n8n-core';
import type { ICredentialDataDecryptedObject, ICredentialTestRequest, IDataObject, INodeCredentialTestResult, INodeType } from 'n8n-workflow';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { TestCredentialsHelper, withDefaults } from './credentialsHelper';
import { credentialType } from './credentialTypes';
import { LazyNodeTypes } from './nodeTypes';
import { node } from './workflowBuilder';

const carrier = 'n8n-nodes-base.noOp';
const id = 'tested';

/** What the user sees after saving a credential: its declarative `test`, sent and judged as n8n does. */
export async function testCredential(type: string, data: ICredentialDataDecryptedObject): Promise<INodeCredentialTestResult> {
	const { test } = credentialType(type);
	if (!test) return rejected('No testing function found for this credential.');
	try {
		const [[answer]] = await sendTest(type, withDefaults(type, data), test.request);
		return judgeAnswer(test.rules, answer.json);
	} catch (error) {
		return judgeRejection(test.rules, error as RequestError);
	}
}

interface RequestError extends Error {
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

function rejected(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}

function judgeAnswer(rules: ICredentialTestRequest['rules'], body: IDataObject): INodeCredentialTestResult {
	for (const rule of rules ?? []) {
		if (rule.type !== 'responseSuccessBody') continue;
		const { key, value, message } = rule.properties;
		const found = String(key).split('.').reduce<unknown>((inner, name) => (inner as IDataObject | undefined)?.[name], body);
		if (found === value) return rejected(String(message));
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** The texts of n8n: the rule for that status, else the status text; without an answer the code of the broken connection. */
function judgeRejection(rules: ICredentialTestRequest['rules'], error: RequestError): INodeCredentialTestResult {
	const { response, code } = error.cause ?? {};
	if (!response) return rejected(code ?? error.message);
	for (const rule of rules ?? []) {
		if (rule.type === 'responseCode' && rule.properties.value === response.status) return rejected(String(rule.properties.message));
	}
	const isSuccess = response.status >= 199 && response.status <= 299;
	return rejected(isSuccess ? error.message : response.statusText || `Received HTTP status code: ${response.status}`);
}

/** n8n sends the test from a throw-away node whose only parameter carries the request as its routing. */
async function sendTest(type: string, data: ICredentialDataDecryptedObject, request: ICredentialTestRequest['request']) {
	const base = new LazyNodeTypes().getByNameAndVersion(carrier);
	const nodeType: INodeType = {
		description: {
			...base.description,
			credentials: [{ name: type, required: true }],
			properties: [{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } }],
		},
	};
	const sender = node({ type: carrier, credentials: { [type]: { id, name: id } } });
	const nodeTypes = new LazyNodeTypes({ [carrier]: nodeType });
	const workflow = new Workflow({ nodes: [sender], connections: {}, active: false, nodeTypes });
	const additionalData = additionalDataFor(new TestCredentialsHelper({ [id]: { type, data } }), {
		currentNodeParameters: sender.parameters,
	});
	const context = new ExecuteContext(
		workflow, sender, additionalData, 'internal', createEmptyRunExecutionData(), 0, [],
		{ main: [[{ json: {} }]] }, { node: sender, data: {}, source: null }, [],
	);
	const output = await new RoutingNode(context, nodeType, { id, name: id, type, data }).runNode();
	if (!output?.[0]?.[0]) throw new Error('The test request gave no item');
	return output;
}
