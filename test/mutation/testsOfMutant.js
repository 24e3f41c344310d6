/** Has jest run the tests of TESTS_OF_MUTANT alone, in that order: those of the mutated file itself stand first, and notice most. All tests where it is not set. */
module.exports = class TestsOfMutant {
	sort(tests) {
		const { TESTS_OF_MUTANT } = process.env;
		if (TESTS_OF_MUTANT === undefined) return tests;
		return TESTS_OF_MUTANT.split(',').flatMap((file) => tests.filter(({ path }) => path.endsWith(`/${file}`)));
	}

	// What jest would remember for the order of the next run.
	cacheResults() {}
};
