// npm test: everything that needs no n8n. Plain JavaScript without dependencies, since it installs those first; the work is in
// test.ts.
import { createRequire } from 'node:module';
import { installDependencies } from './installDependencies.mjs';

await installDependencies();
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('./test.ts');
