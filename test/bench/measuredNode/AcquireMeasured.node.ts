import { join } from 'node:path';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { TurnWatch } from './turnWatch';

const NODE = '.n8n/nodes/node_modules/n8n-nodes-acquire/dist/nodes/AcquireContact/AcquireContact.node.js';
const { AcquireContact } = require(join(process.env.N8N_USER_FOLDER ?? '', NODE)) as { AcquireContact: new () => INodeType & { execute: NonNullable<INodeType['execute']> } };

/** The contact node of the package that n8n has installed. A hint says, as JSON, how long n8n's other work had to wait. */
export class AcquireMeasured extends AcquireContact {
	constructor() {
		super();
		// The icons lie in the package.
		this.description = { ...this.description, name: 'acquireMeasured', displayName: 'Acquire Measured', icon: undefined };
		const { execute } = this;
		this.execute = async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const watch = new TurnWatch();
			try {
				return (await execute.call(this)) as INodeExecutionData[][];
			} finally {
				this.addExecutionHints({ message: JSON.stringify(await watch.stop()), location: 'outputPane' });
			}
		};
	}
}
