import type { IAuthenticateGeneric, ICredentialDataDecryptedObject, ICredentials, ICredentialsExpressionResolveValues, IExecuteData, IHttpRequestOptions, INode, INodeCredentials, INodeCredentialsDetails, INodeParameters, IRequestOptionsSimplified, IWorkflowExecuteAdditionalData, Workflow, WorkflowExecuteMode } from 'n8n-workflow';
import { ICredentialsHelper, isExpression, NodeHelpers } from 'n8n-workflow';
import { getAdditionalKeys } from 'n8n-core';
import { credentialProperties, credentialType, parentTypes } from './credentialTypes';

/** Stored credentials by id or by name. */
export type StoredCredentials = Record<string, { type: string; data: ICredentialDataDecryptedObject }>;

/** What a node that uses each of them under its type holds: ids, no data. */
export function referencesTo(stored: StoredCredentials): INodeCredentials {
	return Object.fromEntries(Object.entries(stored).map(([id, { type }]) => [type, { id, name: id }]));
}

/** Gives n8n-core the credentials of a test, as n8n's own helper does from its database; counts how often one is read. */
export class TestCredentialsHelper extends ICredentialsHelper {
	reads = 0;

	constructor(private readonly stored: StoredCredentials) {
		super();
	}

	override getParentTypes(name: string) {
		return parentTypes(name);
	}

	override getCredentialsProperties(type: string) {
		return credentialProperties(type);
	}

	override isCredentialUsableByNode() {
		return true;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = requestOptions as IHttpRequestOptions;
		const { authenticate } = credentialType(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (authenticate) {
			if (!workflow || !node) throw new Error('A declarative authenticate is evaluated for a node of a workflow');
			applyGeneric(authenticate, options, (value) => {
				if (!isExpression(value)) return value;
				const resolved = workflow.expression.getSimpleParameterValue(
					node, value, 'internal', { $credentials: credentials }, undefined, '',
				);
				return resolved ? String(resolved) : '';
			});
		}
		return options;
	}

	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		reference: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolveValues?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		this.reads += 1;
		const stored = this.find(reference, type);
		if (raw) return stored;
		const data = withDefaults(type, stored);
		if (!resolveValues) return data;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolveValues;
		const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		return workflow.expression.getParameterValue(
			data as INodeParameters, runExecutionData, runIndex, itemIndex, node.name, connectionInputData, mode, keys, executeData, false, data,
		) as ICredentialDataDecryptedObject;
	}

	/** No type that the tests use fetches a token before its request. */
	override async preAuthentication() {
		return undefined;
	}

	override async runPreAuthentication() {
		return undefined;
	}

	override async getCredentials(): Promise<ICredentials> {
		throw new Error('Encrypted credentials are not kept in tests');
	}

	override async updateCredentials() {
		throw new Error('Stored credentials do not change in tests');
	}

	override async updateCredentialsOauthTokenData() {
		throw new Error('Stored credentials do not change in tests');
	}

	private find({ id, name }: INodeCredentialsDetails, type: string) {
		const stored = [id, name].map((key) => (key ? this.stored[key] : undefined)).find((entry) => entry?.type === type);
		if (!stored) throw new Error(`Credential with ID "${id}" does not exist for type "${type}".`);
		return stored.data;
	}
}

/** What n8n hands out: the stored values, missing ones replaced by the defaults of the type, unknown ones dropped. */
export function withDefaults(type: string, stored: ICredentialDataDecryptedObject) {
	const filled = NodeHelpers.getNodeParameters(credentialProperties(type), stored as INodeParameters, true, false, null, null);
	return filled as ICredentialDataDecryptedObject;
}

/** Writes the parts of a declarative `authenticate` (headers, qs, body, auth) into the request. */
function applyGeneric({ properties }: IAuthenticateGeneric, options: IHttpRequestOptions, resolve: (value: string) => string) {
	const target = options as unknown as Record<string, Record<string, string>>;
	target.headers ??= {};
	for (const [part, values] of Object.entries(properties)) {
		target[part] ??= {};
		for (const [key, value] of Object.entries(values as Record<string, string>)) target[part][resolve(key)] = resolve(value);
	}
}
