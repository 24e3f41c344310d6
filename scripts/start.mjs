// npm start: everything between a fresh clone and a form that updates a contact. Plain JavaScript without
// dependencies, since it installs those first; the work is in start.ts.
import { createRequire } from 'node:module';
import { installDependencies } from './installDependencies.mjs';

await installDependencies();
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('./start.ts');
