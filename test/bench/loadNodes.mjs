// Prints the milliseconds that loading all nodes and credentials of a package takes, n8n-workflow being loaded already:
//   node loadNodes.mjs <folder of the package> [share]
// With `share` it also prints those that n8n-workflow itself takes.
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const folder = process.argv[2];
const require = createRequire(join(folder, 'package.json'));
const { nodes, credentials } = require('./package.json').n8n;
const startOfWorkflow = performance.now();
require('n8n-workflow');

const start = performance.now();
for (const file of [...credentials, ...nodes]) {
	const exported = require(`./${file}`);
	// As n8n does: the class is named like the file.
	new exported[basename(file).split('.')[0]]();
}
const own = performance.now() - start;
console.log(process.argv[3] === 'share' ? `${own} ${start - startOfWorkflow}` : own);
