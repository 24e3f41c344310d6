import { mutatedFiles, testsOf } from '../../mutation/testsOf';

it('finds tests for every file of nodes', () => {
	const files = mutatedFiles();
	expect(files).toContain('nodes/AcquireContact/contact/update.ts');
	expect(files.map(testsOf).every((tests) => tests.length > 0)).toBe(true);
});

it('names the file that has none', () => {
	expect(() => testsOf('nodes/input/unknown.ts')).toThrow('nodes/input/unknown.ts has no tests: see test/mutation/otherTests.ts');
});
