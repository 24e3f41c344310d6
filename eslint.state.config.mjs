import typescriptEslint from 'typescript-eslint';

// One process of n8n runs the workflows of many users and accounts: what a module kept would go from one run to another.

const CHANGES = /^(?:add|clear|copyWithin|delete|fill|pop|push|reverse|set|shift|sort|splice|unshift)$/;
const COLLECTION = /^(?:Array|Map|Set|WeakMap|WeakSet)$/;

/** True for a collection without members: at the top level it has no use but to be filled later. */
function isEmptyCollection(node) {
	const value = node?.type.startsWith('TS') ? node.expression : node;
	if (value?.type === 'NewExpression') return COLLECTION.test(value.callee.name) && value.arguments.length === 0;
	return (value?.elements ?? value?.properties)?.length === 0;
}

/** True where a name is used only to change the object that it means, or one within that. */
function isChanged(node) {
	const { parent } = node;
	if (/^TS(?:As|NonNull)Expression$/.test(parent.type)) return isChanged(parent);
	if (parent.type !== 'MemberExpression' || parent.object !== node) return false;
	const user = parent.parent;
	if (user.type === 'CallExpression') return user.callee === parent && CHANGES.test(parent.property.name);
	if (user.type === 'AssignmentExpression') return user.left === parent;
	return user.type === 'UpdateExpression' || user.operator === 'delete' || isChanged(parent);
}

const noModuleState = {
	create: ({ sourceCode, report }) => ({
		Program() {
			for (const { defs, name, references } of sourceCode.scopeManager.globalScope.childScopes[0].variables) {
				const filledLater = defs.filter(({ type, node }) => type === 'Variable' && isEmptyCollection(node.init)).map(({ node }) => node);
				const changing = references.filter((reference) => !reference.init && (reference.isWrite() || isChanged(reference.identifier)));
				for (const node of [...filledLater, ...changing.map(({ identifier }) => identifier)]) report({ node, message: `'${name}' would keep state from run to run.` });
			}
		},
	}),
};

export default [
	{
		files: ['{nodes,credentials}/**/*.ts'],
		languageOptions: { parser: typescriptEslint.parser },
		linterOptions: { noInlineConfig: true },
		plugins: { state: { rules: { 'no-module-state': noModuleState } } },
		rules: { 'state/no-module-state': 'error' },
	},
];
