import type { IVersionedNodeType } from 'n8n-workflow';
import { loadClass } from './packageClasses';

/** A version of n8n's HTTP Request node that many workflows have, and its newest. */
export const httpRequestVersions = [4.2, loadClass<IVersionedNodeType>('nodes', 'n8n-nodes-base.httpRequest').currentVersion];
