// Prints how many tests passed and failed in all: node scripts/testTotals.mjs <jest's --outputFile>...
import { readFileSync } from 'node:fs';

const results = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (member) => results.reduce((total, result) => total + result[member], 0);
// A file that could not be run has no tests that could fail, and a test that was left out has not passed.
const failed = ['numFailedTests', 'numRuntimeErrorTestSuites', 'numPendingTests', 'numTodoTests'].map(sum).reduce((total, count) => total + count);
console.log(`${sum('numPassedTests')} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
