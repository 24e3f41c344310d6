// npm run try: the form example without an installed n8n. Plain JavaScript without dependencies, since it installs those first.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './installDependencies.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));

await installDependencies();
const { status } = spawnSync(process.execPath, [join(scripts, 'with-test-ca.mjs'), 'tsx', join(scripts, 'try.ts')], {
	stdio: 'inherit',
	// Without one the engine makes a key and says so; nothing is stored here.
	env: { N8N_ENCRYPTION_KEY: 'for nothing', ...process.env },
});
process.exit(status ?? 1);
