// The floors of nodes/: a file imports from its own floor and from floors below, and no node from another node.
const floors = ['input', 'richText', 'service', 'operations', 'records'];
const floor = (name) => `^nodes/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...floors.map((name, index) => ({
			name: `${name}-imports-upward`,
			severity: 'error',
			from: { path: floor(name) },
			to: { path: '^(nodes|credentials)/', pathNot: floors.slice(0, index + 1).map(floor) },
		})),
		{
			name: 'node-imports-another-node',
			severity: 'error',
			from: { path: '^nodes/(Acquire[^/]+)/' },
			to: { path: '^nodes/Acquire', pathNot: '^nodes/$1/' },
		},
		{
			name: 'credential-imports-a-node',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^nodes/', pathNot: [floor('service'), floor('input')] },
		},
		{
			name: 'outside-the-package',
			comment: 'A user has n8n-workflow and Node, nothing else. The types of the contract are gone when compiled.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { pathNot: ['^(nodes|credentials)/', '^node_modules/n8n-workflow/', '^(node:)?crypto$', '^api/acquire.types.d.ts$'] },
		},
		{ name: 'no-circle', severity: 'error', from: { path: '^(nodes|credentials)/' }, to: { circular: true } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'], mainFields: ['main'] },
	},
};
