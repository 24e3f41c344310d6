import type { INode } from 'n8n-workflow';
import { useStarted } from '../useStarted';
import type { TestSetup } from './testSetup';
import { type ScriptedModel, startScriptedModel } from './scriptedModel';

/** The key of the model's account, which must not be mixed up with Acquire's. */
export const MODEL_KEY = 'key-of-the-model';

/** A scripted model, and the credentials with which n8n's OpenAI node talks to it. */
export interface ModelOfWorkflow extends ScriptedModel {
	credentials: NonNullable<INode['credentials']>;
}

/** Starts a scripted model and saves a credential for it in n8n. */
export async function startModel({ n8n }: TestSetup): Promise<ModelOfWorkflow> {
	const model = await startScriptedModel();
	try {
		const openAiApi = await n8n.api.createCredential('openAiApi', 'Scripted model', { apiKey: MODEL_KEY, url: model.url });
		return { ...model, credentials: { openAiApi } };
	} catch (error) {
		await model.stop();
		throw error;
	}
}

/** A model for the tests of the block. */
export function useModel(setup: () => TestSetup): () => ModelOfWorkflow {
	return useStarted('The model', async () => await startModel(setup()), 60_000);
}
