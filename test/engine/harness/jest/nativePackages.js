// Applied to every file of node_modules that a test reaches: leaves the loading to Node's own `require`, so that a package
// is loaded once a worker and not once a test file, and so that our nodes and n8n-core share one copy of n8n-workflow.
module.exports = {
	process: (_source, path) => ({
		code: `module.exports = globalThis[Symbol.for('n8n-nodes-acquire.requirePackage')](${JSON.stringify(path)});`,
	}),
	getCacheKey: (_source, path) => `native:${path}`,
};
