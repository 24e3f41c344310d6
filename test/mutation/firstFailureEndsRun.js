const { default: TestRunner } = require('jest-runner');

/** Leaves out the test files after the first with a failed test: that a mutant is noticed is all there is to know. StrykerJS switches jest's own `bail` off. */
module.exports = class FirstFailureEndsRun extends TestRunner {
	runTests(tests, watcher, options) {
		this.on('test-file-success', ([, { numFailingTests }]) => {
			if (numFailingTests > 0) watcher.setState({ interrupted: true });
		});
		return super.runTests(tests, watcher, options);
	}
};
