import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { loadClass } from './packageClasses';

/** Node types that a test defines itself, by their full name such as `test.signal`. */
export type ExtraNodeTypes = Record<string, INodeType>;

/**
 * The node types of our package and of n8n-nodes-base, each loaded when a workflow first uses it,
 * and those that a test adds. Throws on an unknown type.
 */
export class LazyNodeTypes implements INodeTypes {
	private readonly loaded = new Map<string, INodeType | IVersionedNodeType>();

	constructor(extra: ExtraNodeTypes = {}) {
		for (const [type, nodeType] of Object.entries(extra)) this.loaded.set(type, nodeType);
	}

	getByName(type: string): INodeType | IVersionedNodeType {
		let nodeType = this.loaded.get(type);
		if (!nodeType) {
			nodeType = loadClass<INodeType | IVersionedNodeType>('nodes', type);
			this.loaded.set(type, nodeType);
		}
		return nodeType;
	}

	getByNameAndVersion(type: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(type), version);
	}

	getKnownTypes() {
		return {};
	}
}
