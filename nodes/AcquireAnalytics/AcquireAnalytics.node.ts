import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ICON, SUBTITLE } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';
import { withCsvFiles } from './report/csvFiles';

/** Reports of an Acquire account, and the custom reports that users put together. What it can do is in operations.ts. */
export class AcquireAnalytics implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Analytics',
		name: 'acquireAnalytics',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Get reports from Acquire as rows, figures or CSV files, and manage custom reports',
		defaults: { name: 'Acquire Analytics' },
		usableAsTool: {
			replacements: {
				description:
					'Gets figures from Acquire for a period: chats, cases, emails, calls, agents, tags, visitors, bots, articles, satisfaction. Summary is the shortest output; an empty one means that there are no figures. Also manages custom reports; deleting one cannot be undone.',
			},
		},
		builderHint: {
			searchHint:
				'Statistics of Acquire (acquire.io): chats, cases, emails, phone calls, agents, tags, visitors, bots, knowledge base and satisfaction, for today, last week, last month or any period. Rows go straight into a sheet, a Data table or a chart; Summary gives the totals with the change to the period before.',
			relatedNodes: [{ nodeType: 'n8n-nodes-acquire.acquireConversation', relationHint: 'Single cases and messages of the same account' }],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties(operations),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [items] = await runItems(this, operations);
		return [this.getNodeParameter('resource', 0) === 'report' ? await withCsvFiles(this, items) : items];
	}
}
