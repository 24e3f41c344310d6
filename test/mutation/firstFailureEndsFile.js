const SingleRealmEnvironment = require('../engine/harness/jest/singleRealmEnvironment.js');

/** Skips the tests of a file after the first that fails. */
module.exports = class FirstFailureEndsFile extends SingleRealmEnvironment {
	handleTestEvent({ name, test }) {
		if (name === 'test_done' && test.errors.length > 0) this.hasFailed = true;
		if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
	}
};
