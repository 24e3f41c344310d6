import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { type AcquireClient, EDITOR_OPTIONS, openAcquireClient } from '../service/acquireClient';
import { asNodeError } from './nodeError';

/** Runs `work` with a client for a list in the editor. @throws {NodeOperationError} with Acquire's reason */
export async function withEditorClient<Result>(
	context: ILoadOptionsFunctions,
	work: (client: AcquireClient) => Promise<Result>,
): Promise<Result> {
	try {
		return await work(await openAcquireClient(context, EDITOR_OPTIONS));
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}
