const { mkdirSync } = require('node:fs');
const { join, resolve } = require('node:path');
const vm = require('node:vm');
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

// Jest runs each test file in a vm context of its own and loads every package anew in it. n8n-core is large,
// and an Error made in one context is no `instanceof Error` in another. Here test files run in the main context instead,
// where packages are loaded once a worker (nativePackages.js) and `instanceof` holds between our nodes and n8n-core.
const mainContext = Symbol('main context');
const compileFunction = vm.compileFunction;
vm.compileFunction = (source, parameters, options) => {
	if (options?.parsingContext !== mainContext) return compileFunction(source, parameters, options);
	return compileFunction(source, parameters, { ...options, parsingContext: undefined });
};

// What jest-circus keeps in the global object of a test file. Left there, its handlers of all earlier files would be told of
// each test, and an unhandled rejection would be noted with the first file of the worker, which has long ended.
const KEPT_BY_CIRCUS = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL'];

// n8n-core writes a settings file into the user folder; two workers must not write the same one.
const userFolder = process.env.N8N_USER_FOLDER ?? resolve('.tmp', 'n8n-user');
process.env.N8N_USER_FOLDER = join(userFolder, `worker-${process.env.JEST_WORKER_ID ?? '1'}`);
mkdirSync(process.env.N8N_USER_FOLDER, { recursive: true });

// n8n-core logs what nodes throw; a test looks at the run instead.
process.env.N8N_LOG_LEVEL ??= 'silent';

// Named by a registered symbol, since the transformer that uses it is loaded apart from this file.
globalThis[Symbol.for('n8n-nodes-acquire.requirePackage')] = require;

/** A jest environment whose global object is Node's own; what a test file changes in `process` and `console` is put back. */
class SingleRealmEnvironment extends NodeEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global = globalThis;
		this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global: globalThis });
		this.moduleMocker = new this.moduleMocker.constructor(globalThis);
		this.before = { console: globalThis.console, exit: process.exit, env: { ...process.env } };
	}

	getVmContext() {
		return mainContext;
	}

	async teardown() {
		await super.teardown();
		for (const symbol of Object.getOwnPropertySymbols(globalThis)) if (KEPT_BY_CIRCUS.includes(symbol.description)) delete globalThis[symbol];
		globalThis.console = this.before.console;
		process.exit = this.before.exit;
		for (const name of Object.keys(process.env)) if (!(name in this.before.env)) delete process.env[name];
		Object.assign(process.env, this.before.env);
	}
}

module.exports = SingleRealmEnvironment;
