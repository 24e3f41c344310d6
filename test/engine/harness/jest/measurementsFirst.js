const { createRequire } = require('node:module');

// Jest's own, which is a dependency of it and not of the project.
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

// In a worker that other test files have grown in, garbage collection takes many times longer.
const MEASUREMENT = /[/\\]longTurns\.test\.ts$/;

/** Runs test files in Jest's order, but what measures before all others. */
module.exports = class extends Sequencer {
	async sort(tests) {
		const sorted = await super.sort(tests);
		const [first, others] = [true, false].map((isFirst) => sorted.filter(({ path }) => MEASUREMENT.test(path) === isFirst));
		return [...first, ...others];
	}
};
