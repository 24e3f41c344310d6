import { createHash } from 'node:crypto';

const { ONE_MUTANT_IN = '1', SAMPLE_SEED = '' } = process.env;

/** StrykerJS asks a checker which mutants are worth a test: this one takes one in ONE_MUTANT_IN, the same ones in every run of the same code with the same seed. */
const sampleOfMutants = {
	init: async () => undefined,
	check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, isTaken(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' }])),
	// All at once: each answer by itself would take longer than the question is worth.
	group: async (mutants) => [mutants.map(({ id }) => id)],
};

function isTaken({ fileName, location, mutatorName, replacement }) {
	// The folder that StrykerJS copies the files to has another name each time.
	const file = fileName.slice(fileName.lastIndexOf('/nodes/'));
	const digest = createHash('sha256').update(JSON.stringify([SAMPLE_SEED, file, location, mutatorName, replacement])).digest();
	return digest.readUInt32BE() % Number(ONE_MUTANT_IN) === 0;
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sampleOfMutants', factory: () => sampleOfMutants }];
